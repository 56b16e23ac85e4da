/**
 * Seals rows below everything else that Dexie does, so that commands, queries and live reads do not know of it. What keys
 * and indexes need stays readable; the rest of a row is one sealed text. A row says by itself whether it is sealed.
 */
import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from "dexie";

/** Holds the key of one database while it is open. `place` is authenticated with what is sealed: rows cannot change places. */
export interface Sealer {
  /** 32 bytes: for another tab of this browser, or to be wrapped by another PIN. */
  readonly key: Uint8Array<ArrayBuffer>;
  seal(place: string, text: string): Uint8Array<ArrayBuffer>;
  /** Throws SealBroken when it was sealed for another place, by another key, or was changed since. */
  open(place: string, sealed: Uint8Array): string;
  sealBlob(place: string, blob: Blob): Promise<KeptBlob>;
  openBlob(place: string, kept: KeptBlob): Promise<Blob>;
}

/** Bytes as they lie in storage; plain where there is no nonce. */
export interface KeptBlob {
  readonly blob: Blob;
  readonly nonce?: Uint8Array<ArrayBuffer>;
}

/** Thrown when sealed content is not what was sealed at its place. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

/** What stays readable of each sealed table. Tables that are not named here say nothing of what was found. */
const READABLE: Readonly<Record<string, ReadonlySet<string>>> = {
  actors: new Set(["actor", "current", "order", "publicKey", "key", "counter", "last_hash"]),
  ops: new Set(["dot", "actor", "counter", "visit", "path", "layer", "hash", "state", "position", "code"]),
  heads: new Set(["visit", "path", "layer", "dot", "hash", "position"]),
  visits: new Set(["id", "order", "checklistKey"]),
  campaigns: new Set(["id"]),
  screen: new Set(["key"]),
};

export const SEALED_TABLES = Object.keys(READABLE);

type Row = Readonly<Record<string, unknown>>;
type SealedRow = Row & { readonly sealed: Uint8Array };

export function sealing(vault: () => Sealer | null): Middleware<DBCore> {
  return {
    stack: "dbcore",
    name: "vault",
    // Under the cache, which keeps what callers gave.
    level: -10,
    create: (down) => ({
      ...down,
      table: (name) => {
        const readable = READABLE[name];
        return readable === undefined ? down.table(name) : sealedTable(down.table(name), readable, vault);
      },
    }),
  };
}

function sealedTable(table: DBCoreTable, readable: ReadonlySet<string>, vault: () => Sealer | null): DBCoreTable {
  const place = (row: Row): string => `${table.name}\n${JSON.stringify(table.schema.primaryKey.extractKey?.(row))}`;
  const seal = (row: Row): Row => {
    const sealer = vault();
    if (sealer === null || "sealed" in row) return row;
    const fields = Object.entries(row);
    const rest = Object.fromEntries(fields.filter(([name]) => !readable.has(name)));
    const kept = Object.fromEntries(fields.filter(([name]) => readable.has(name)));
    return { ...kept, sealed: sealer.seal(place(row), JSON.stringify(rest)) };
  };
  const open = (row: Row | undefined): Row | undefined => {
    const sealer = vault();
    if (sealer === null || row === undefined || !("sealed" in row)) return row;
    const { sealed, ...kept } = row as SealedRow;
    return { ...kept, ...JSON.parse(sealer.open(place(row), sealed)) as Row };
  };
  return {
    ...table,
    mutate: (request) => table.mutate("values" in request ? { ...request, values: request.values.map(seal as (row: unknown) => unknown) } : request),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) => table.query(request).then((found) => (request.values === true ? { ...found, result: found.result.map(open) } : found)),
    openCursor: (request) => table.openCursor(request).then((cursor) => (cursor !== null && request.values === true ? opened(cursor, open) : cursor)),
  };
}

/** A cursor of the browser answers only for itself: what is asked of the one laid over it has to be passed on. */
function opened(cursor: DBCoreCursor, open: (row: Row | undefined) => Row | undefined): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => open(cursor.value as Row) },
    continue: { value: (key?: unknown) => { if (key === undefined) cursor.continue(); else cursor.continue(key); } },
    continuePrimaryKey: { value: (key: unknown, primaryKey: unknown) => { cursor.continuePrimaryKey(key, primaryKey); } },
    advance: { value: (count: number) => { cursor.advance(count); } },
  }) as DBCoreCursor;
}
