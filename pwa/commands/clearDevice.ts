import { currentActor } from "../db/actor";
import { dropCanary } from "../db/canary";
import { endVault } from "../db/vault/open";
import { emptyTables } from "../db/wipe";
import { engine } from "../loop/current";
import { refuseUnsent } from "./user";

/** Forgets the person and their work on this device. Rejects with `device_other_user` while something was not sent. */
export async function clearDevice(): Promise<void> {
  const { db, server } = engine();
  const owner = await currentActor(db);
  if (owner !== null) await refuseUnsent(db, owner);
  await emptyTables(db);
  await endVault(db);
  dropCanary(db, localStorage);
  await server.signOut().catch(() => undefined);
}
