import { currentActor, renameDevice as rename } from "../db/actor";
import { engine } from "../loop/current";
import { deviceRefusal } from "../wire/deviceProblem";

/** Gives this device another name, for the office too: needs the network. Rejects with a Refusal. */
export async function renameDevice(device: string): Promise<void> {
  const { db, server } = engine();
  const actor = await currentActor(db);
  if (actor === null) throw deviceRefusal("device_not_enrolled");
  await server.renameActor(actor.actor, device);
  await rename(db, device);
}
