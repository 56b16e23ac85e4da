/** Seals what a version without vaults left: row by row, so that a page that is killed meanwhile goes on where it was. */
import type { IndexableType } from "dexie";
import type { Tables } from "../tables";
import type { BlobTable } from "./blobs";
import { toKeep } from "./blobs";
import { SEALED_TABLES } from "./rows";

const ROWS_AT_ONCE = 100;

/** Everything but pictures. Rows that are sealed already may be sealed again. */
export async function sealRows(db: Tables): Promise<void> {
  for (const name of SEALED_TABLES) {
    const table = db.table<unknown, IndexableType>(name);
    const keys = await table.toCollection().primaryKeys();
    for (let at = 0; at < keys.length; at += ROWS_AT_ONCE) {
      await db.transaction("rw", table, async () => {
        const rows = await table.bulkGet(keys.slice(at, at + ROWS_AT_ONCE));
        await table.bulkPut(rows.filter((row) => row !== undefined));
      });
    }
  }
}

/** Pictures, one after another. They can be many: the app works meanwhile. */
export async function sealPictures(db: Tables): Promise<void> {
  for (const name of ["thumbs", "originals"] as const) {
    for (const sha256 of await db[name].toCollection().primaryKeys()) await sealPicture(db, name, sha256);
  }
}

async function sealPicture(db: Tables, name: BlobTable, sha256: string): Promise<void> {
  const row = await db[name].get(sha256);
  if (row === undefined || row.nonce !== undefined) return;
  const kept = await toKeep(db, name, sha256, row.blob);
  await db.transaction("rw", db[name], async () => {
    // It may have been deleted to make room, or sealed by another tab.
    if ((await db[name].get(sha256))?.nonce === undefined) await db[name].where({ sha256 }).modify({ ...kept });
  });
}
