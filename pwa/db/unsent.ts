import { waitingConfirmed } from "./conduct";
import { countUnsent } from "./ops";
import { photosNotHeld } from "./photos";
import type { Tables } from "./tables";

/** How many ops, photos and confirmations this device alone holds: nothing is cleared before it is none. */
export async function countHereAlone(db: Tables): Promise<number> {
  return (await countUnsent(db)) + (await photosNotHeld(db)).length + (await waitingConfirmed(db)).length;
}
