/** Photos in a vault: sealed before the transaction that stores them, opened after the one that read them. */
import type { Tables } from "../tables";
import type { KeptBlob } from "./rows";

const TAG_BYTES = 16;

export type BlobTable = "originals" | "thumbs";

const placeOf = (table: BlobTable, sha256: string): string => `${table}\n${sha256}`;

/** As it may be stored; not inside a transaction. */
export async function toKeep(db: Tables, table: BlobTable, sha256: string, blob: Blob): Promise<KeptBlob> {
  return db.vault === null ? { blob } : db.vault.sealBlob(placeOf(table, sha256), blob);
}

/** As it was before it was stored; not inside a transaction. */
export async function fromKept(db: Tables, table: BlobTable, sha256: string, kept: KeptBlob): Promise<Blob> {
  return db.vault === null ? kept.blob : db.vault.openBlob(placeOf(table, sha256), kept);
}

/** Size of what was sealed: AES-GCM adds its tag and nothing else. */
export function plainBytes({ blob, nonce }: KeptBlob): number {
  return nonce === undefined ? blob.size : blob.size - TAG_BYTES;
}
