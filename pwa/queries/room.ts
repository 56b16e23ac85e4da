import { live } from "../db/live";
import { photoSizes } from "../db/photos";
import { engine } from "../loop/current";
import { freeBytes, prunableBytes } from "../loop/room";
import type { Live } from "./live";
import type { Room } from "./views";

/** Phones take larger photos than any that was taken so far. */
const LEAST_BYTES = 30_000_000;

/** Space on the device, told anew whenever photos come or go. */
export function room(): Live<Room> {
  const { db, estimate } = engine();
  return {
    subscribe(next, failed) {
      let ended = false;
      const stop = live(async () => ({ prunable: await prunableBytes(db), sizes: await photoSizes(db) })).subscribe(({ prunable, sizes }) => {
        // What the browser says is no part of the database: it is asked outside the live query.
        void freeBytes(estimate).then((free) => { if (!ended) next(roomOf(free, prunable, sizes.largest)); }, failed);
      }, failed);
      return () => { ended = true; stop(); };
    },
  };
}

/** Three of the largest photos must fit. */
export function roomOf(free: number | null, prunable: number, largest: number): Room {
  const needed = Math.max(LEAST_BYTES, 3 * largest);
  return { freeBytes: free, prunableBytes: prunable, full: free !== null && free + prunable < needed };
}
