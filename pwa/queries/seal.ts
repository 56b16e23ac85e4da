import type { Seal } from "../core/state";
import { currentActor } from "../db/actor";
import { engine } from "../loop/current";

/** The end of this device's chain now: what a signature given now covers. Null before anything was written. */
export async function chainEnd(): Promise<Seal | null> {
  const actor = await currentActor(engine().db);
  return actor === null || actor.counter === 0 ? null : { actor: actor.actor, counter: actor.counter, hash: actor.last_hash };
}
