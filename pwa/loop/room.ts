/** Space on the device: how much there is, how much the work ahead needs, and what may go to make some. */
import { dropDurable, durablePhotos } from "../db/photos";
import type { Tables } from "../db/tables";

/** Null where the browser does not say. */
export type Estimate = () => Promise<{ readonly quota: number; readonly usage: number } | null>;

/** Never fill a device to the brim: browsers and cameras fail in worse ways there. */
export const SPARE_BYTES = 200_000_000;

/** Bytes that this site may still write; null where the browser does not say. */
export async function freeBytes(estimate: Estimate): Promise<number | null> {
  const told = await estimate();
  return told === null ? null : Math.max(0, told.quota - told.usage);
}

/** Bytes of originals that the server holds durably: they could go at once. */
export async function prunableBytes(db: Tables): Promise<number> {
  return (await durablePhotos(db)).reduce((all, row) => all + row.bytes, 0);
}

/**
 * Deletes durable originals, oldest first, until `wanted` bytes are free, and none beyond that: a photo that is
 * still here is seen at once and survives what may happen to the server. Gives how many bytes went.
 */
export async function makeRoom(db: Tables, estimate: Estimate, wanted: number = SPARE_BYTES): Promise<number> {
  const free = await freeBytes(estimate);
  return free === null || free >= wanted ? 0 : dropDurable(db, wanted - free);
}
