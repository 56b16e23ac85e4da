/**
 * A device that the office revoked, because it was lost or its person left: it may still deliver what it holds, into
 * quarantine, and then forgets all of it. Nothing goes before the server has it.
 */
import { currentActor } from "../db/actor";
import { changeContact, readContact } from "../db/contact";
import { changePreferences } from "../db/preferences";
import type { Tables } from "../db/tables";
import { countHereAlone } from "../db/unsent";
import { endVault } from "../db/vault/open";
import { emptyTables } from "../db/wipe";
import type { Server } from "./ports";

/** Asks whether this device is revoked; false where the session is somebody else's, or cannot say. */
export async function askRevoked(db: Tables, server: Server): Promise<boolean> {
  const actor = await currentActor(db);
  const me = await server.whoIsSignedIn();
  const revoked = me.revoked && actor?.actor === me.actor;
  if (revoked !== (await readContact(db)).revoked) await changeContact(db, { revoked });
  return revoked;
}

/** Forgets everything of a revoked device once the server has it; true when that was done. */
export async function clearRevoked(db: Tables): Promise<boolean> {
  const actor = await currentActor(db);
  if (actor === null || !(await readContact(db)).revoked) return false;
  if ((await countHereAlone(db)) > 0) return false;
  // First, so that a page that is killed meanwhile still says why nothing is here.
  await changePreferences(db, { clearedOf: actor.user.title });
  await emptyTables(db);
  await endVault(db);
  return true;
}
