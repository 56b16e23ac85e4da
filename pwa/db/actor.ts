/** Who writes on this device: the current actor and its chain. Its replacement: `adopt.ts`. */
import type { ActorRow, Tables } from "./tables";

export async function currentActor(db: Tables): Promise<ActorRow | null> {
  return (await db.actors.where({ current: 1 }).first()) ?? null;
}

/** All of this device's actors, given up ones first. */
export async function actorsInOrder(db: Tables): Promise<ActorRow[]> {
  return (await db.actors.toArray()).sort((a, b) => a.order - b.order);
}

/** Gives the device another name, under whatever actor it writes or wrote. */
export async function renameDevice(db: Tables, device: string): Promise<void> {
  await db.actors.toCollection().modify({ device });
}
