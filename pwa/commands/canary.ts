import type { Loss } from "../db/canary";
import { canaryOf, dropCanary, dropLost, keepCanary, lossOf } from "../db/canary";
import { live } from "../db/live";
import { engine } from "../loop/current";

export type { Loss } from "../db/canary";

/**
 * What the browser threw away since this app was last open; null when everything is there. From now on the canary
 * follows the work.
 */
export async function watchCanary(): Promise<Loss | null> {
  const { db } = engine();
  const loss = await lossOf(db, localStorage);
  // Nobody is enrolled any more: that was on purpose, or the loss has just been told.
  live(() => canaryOf(db, Date.now())).subscribe((canary) => { if (canary !== null) keepCanary(db, localStorage, canary); else if (loss === null) dropCanary(db, localStorage); });
  return loss;
}

/** The person has read it. */
export function acceptLoss(): Promise<void> {
  return dropLost(localStorage);
}
