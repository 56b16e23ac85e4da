/** Making, trying and opening vaults. Their cipher is loaded when one is opened. */
import type { Tables } from "../tables";
import { openAsIs, openTables } from "../tables";
import { dropAcknowledged } from "./acknowledged";
import { unwrapKey, wrapKey } from "./pin";
import { sealPictures, sealRows } from "./plain";
import { addVault, changeVault, countAttempt, dropVault, vaultOf } from "./registry";
import type { Sealer } from "./rows";
import { MOST_WRONG, waitAfter } from "./waits";

type DataKey = Uint8Array<ArrayBuffer>;

export interface Owner {
  readonly user: string;
  readonly title: string;
}

/** What came of a PIN. `failures`: wrong ones in a row; `waitMs`: until another can be tried. */
export type Tried =
  | { readonly kind: "right"; readonly key: DataKey }
  | { readonly kind: "wrong"; readonly failures: number; readonly waitMs: number }
  | { readonly kind: "wait"; readonly waitMs: number };

/** Tries a PIN; it is counted before it is tried. After ten wrong ones in a row what the server holds is deleted here. */
export async function tryPin(database: string, pin: string, nowMs: number): Promise<Tried> {
  const counted = await countAttempt(database, nowMs);
  if (counted === null) return { kind: "wait", waitMs: 0 };
  if ("waitMs" in counted) return { kind: "wait", waitMs: counted.waitMs };
  const key = await unwrapKey(counted.row, pin);
  if (key !== null) {
    await changeVault(database, { failures: 0, failedAtMs: null });
    return { kind: "right", key };
  }
  const { failures } = counted.row;
  if (failures >= MOST_WRONG) await whileLocked(database, dropAcknowledged);
  return { kind: "wrong", failures, waitMs: waitAfter(failures) };
}

/** Does something with what is readable of a locked vault. */
export async function whileLocked<T>(database: string, work: (db: Tables) => Promise<T>): Promise<T> {
  const db = await openAsIs(database);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** What seals with this key. */
export async function sealerOf(key: DataKey): Promise<Sealer> {
  const { Vault } = await import("./cipher");
  return Vault.with(key);
}

/** The database of a vault. What an earlier version left plain in it is sealed: rows now, pictures while one works. */
export async function openVault(database: string, key: DataKey): Promise<Tables> {
  const db = await openTables(database, await sealerOf(key));
  if ((await vaultOf(database))?.plain === true) {
    await sealRows(db);
    // A page that is closed meanwhile, or a full disk, leaves the rest for the next time.
    void sealPictures(db).then(() => changeVault(database, { plain: false }), () => undefined);
  }
  return db;
}

/** A vault that is nobody's yet. `claim` makes it the owner's; `plain`: what is in the database is not sealed yet. */
export interface NewVault {
  readonly key: DataKey;
  readonly claim: (database: string, owner: Owner, madeAtMs: number, plain: boolean) => Promise<void>;
}

/** A new key under a PIN: this takes long, so that what follows need not. `rounds`: how long. */
export async function newVault(pin: string, rounds?: number): Promise<NewVault> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await wrapKey(key, pin, rounds);
  return {
    key,
    claim: (database, { user, title }, madeAtMs, plain) => addVault({ ...wrapped, database, user, title, madeAtMs, failures: 0, failedAtMs: null, rescue: null, plain }),
  };
}

/** Another PIN for a vault that is open. */
export async function rewrap(db: Tables, pin: string): Promise<void> {
  if (db.vault !== null) await changeVault(db.name, await wrapKey(db.vault.key, pin));
}

/** The vault ends, and its database is nobody's: for one that was emptied. */
export async function endVault(db: Tables): Promise<void> {
  await dropVault(db.name);
  db.vault = null;
}
