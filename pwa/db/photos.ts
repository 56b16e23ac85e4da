/** Original photo bytes by hash, and how far each has come. Thumbnails are separate and may always be lost. */
import type { PhotoState } from "../core/wire";
import type { PhotoRow, Tables } from "./tables";
import type { BlobTable } from "./vault/blobs";
import { fromKept, plainBytes } from "./vault/blobs";
import type { KeptBlob } from "./vault/rows";

/**
 * Puts the bytes, as `toKeep` made them ready, beside the op that declares them: call inside `write`'s `also`. The same
 * bytes are stored once.
 */
export async function keepPhoto(
  db: Tables, { sha256, mediaType, savedMs, ...kept }: Pick<PhotoRow, "sha256" | "mediaType" | "savedMs"> & KeptBlob,
): Promise<void> {
  if ((await db.photos.get(sha256)) !== undefined) return;
  await db.originals.put({ sha256, ...kept });
  await db.photos.add({
    sha256, mediaType, savedMs, bytes: plainBytes(kept), state: "waiting", durable: false, uploadUrl: null, sentBytes: 0, problem: null,
  });
}

/** `kept`: as `toKeep` made it ready. */
export async function keepThumbnail(db: Tables, sha256: string, kept: KeptBlob): Promise<void> {
  await db.thumbs.put({ sha256, ...kept });
}

export function photoBlob(db: Tables, sha256: string): Promise<Blob | null> {
  return blobOf(db, "originals", sha256);
}

export function thumbnailBlob(db: Tables, sha256: string): Promise<Blob | null> {
  return blobOf(db, "thumbs", sha256);
}

/** The original for a hand-over: of a locked vault as it lies in storage, behind its nonce. */
export async function photoAsKept(db: Tables, sha256: string): Promise<Blob | null> {
  const row = await db.originals.get(sha256);
  if (row === undefined) return null;
  if (db.vault === null && row.nonce !== undefined) return new Blob([row.nonce, row.blob], { type: row.blob.type });
  return fromKept(db, "originals", sha256, row);
}

async function blobOf(db: Tables, table: BlobTable, sha256: string): Promise<Blob | null> {
  const row = await db[table].get(sha256);
  return row === undefined ? null : fromKept(db, table, sha256, row);
}

export function photoRow(db: Tables, sha256: string): Promise<PhotoRow | undefined> {
  return db.photos.get(sha256);
}

/** Photos whose bytes the server has not verified; oldest first. */
export async function waitingPhotos(db: Tables): Promise<PhotoRow[]> {
  return (await db.photos.where({ state: "waiting" }).toArray()).sort((a, b) => a.savedMs - b.savedMs);
}

/** Photos of which a byte is still here alone; what went up whole only waits to hear so. */
export function countUnsentPhotos(db: Tables): Promise<number> {
  return db.photos.where({ state: "waiting" }).filter((row) => row.sentBytes < row.bytes).count();
}

/** Hashes whose state the server should tell: everything kept that is not yet durable. */
export async function askedPhotos(db: Tables, limit = 500): Promise<string[]> {
  const rows = await db.photos.filter((row) => !row.durable).limit(limit).toArray();
  return rows.map((row) => row.sha256);
}

export async function changePhoto(
  db: Tables, sha256: string, change: Partial<Pick<PhotoRow, "state" | "uploadUrl" | "sentBytes" | "problem">>,
): Promise<void> {
  await db.photos.update(sha256, change);
}

/**
 * Takes over what the server says. It may have lost a photo that it had (a restored backup, a transfer that
 * did not match its hash): then the bytes, which stay here until they are durable, go up again.
 */
export async function notePhotoStates(db: Tables, states: readonly PhotoState[]): Promise<void> {
  await db.transaction("rw", db.photos, async () => {
    for (const told of states) {
      const row = await db.photos.get(told.sha256);
      if (row !== undefined) await db.photos.put({ ...row, ...afterTold(row, told) });
    }
  });
}

function afterTold(row: PhotoRow, { state, durable }: PhotoState): Partial<PhotoRow> {
  if (state === "verified" || state === "refused") return { state, durable, problem: null };
  // The answer may be older than an upload that has begun since; an upload notices itself when it is forgotten.
  if (row.state === "waiting") return { durable };
  return { state: "waiting", durable, uploadUrl: null, sentBytes: 0 };
}

/** Originals that the server holds durably; oldest first. Only these may ever be deleted to make room. */
export async function durablePhotos(db: Tables): Promise<PhotoRow[]> {
  const rows = await db.photos.where({ state: "verified" }).filter((row) => row.durable).toArray();
  return rows.sort((a, b) => a.savedMs - b.savedMs);
}

/** Deletes the oldest durable originals until at least `bytes` are gone; gives how many bytes went. Thumbnails stay. */
export async function dropDurable(db: Tables, bytes: number): Promise<number> {
  return db.transaction("rw", db.photos, db.originals, async () => {
    const gone: PhotoRow[] = [];
    for (const row of await durablePhotos(db)) {
      if (sum(gone) >= bytes) break;
      gone.push(row);
    }
    await db.photos.bulkDelete(gone.map((row) => row.sha256));
    await db.originals.bulkDelete(gone.map((row) => row.sha256));
    return sum(gone);
  });
}

const sum = (rows: readonly PhotoRow[]): number => rows.reduce((all, row) => all + row.bytes, 0);

/** After a restored backup nobody may trust what was called durable: every photo that is still here is asked for again. */
export async function doubtDurable(db: Tables): Promise<void> {
  await db.photos.toCollection().modify({ durable: false });
}

/** Photos that the server does not hold: waiting, or refused; oldest first. */
export async function photosNotHeld(db: Tables): Promise<PhotoRow[]> {
  return (await db.photos.where("state").anyOf("waiting", "refused").toArray()).sort((a, b) => a.savedMs - b.savedMs);
}

/** Waiting photos whose bytes are not here any more: the browser threw them away. */
export async function missingOriginals(db: Tables): Promise<PhotoRow[]> {
  const here = new Set(await db.originals.toCollection().primaryKeys());
  return (await waitingPhotos(db)).filter((row) => !here.has(row.sha256));
}

/** How many originals are here, and their bytes. */
export async function photoSizes(db: Tables): Promise<{ readonly count: number; readonly bytes: number; readonly largest: number }> {
  const sizes = (await db.photos.toArray()).map((row) => row.bytes);
  return { count: sizes.length, bytes: sizes.reduce((all, size) => all + size, 0), largest: Math.max(0, ...sizes) };
}

/** How far each original on this device has come, by hash. */
export async function photoStates(db: Tables): Promise<Map<string, "waiting" | "sending" | "verified" | "refused">> {
  const rows = await db.photos.toArray();
  return new Map(rows.map((row) => [row.sha256, row.state === "waiting" && row.sentBytes > 0 ? "sending" : row.state]));
}

/** Other visits on this device in which the bytes of this photo are declared too. Reads every photo register: once a photo. */
export async function otherVisitsWith(db: Tables, photoId: string): Promise<string[]> {
  const isPhoto = ({ path }: { readonly path: string }): boolean => path.includes("/photo/");
  const rows = [...await db.heads.filter(isPhoto).toArray(), ...await db.ops.filter(isPhoto).toArray()];
  const own = rows.find(({ path }) => path.endsWith(`/photo/${photoId}`));
  const sha256 = /"sha256":"([0-9a-f]{64})"/.exec(own?.line ?? "")?.[1];
  if (own === undefined || sha256 === undefined) return [];
  return [...new Set(rows.filter(({ visit, line }) => visit !== own.visit && line.includes(sha256)).map(({ visit }) => visit))];
}
