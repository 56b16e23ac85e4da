/** A browser has one session, and people who share a tablet share the browser: whoever is at work takes up their own. */
import { currentActor } from "../db/actor";
import { sign } from "../db/key";
import type { Tables } from "../db/tables";
import { Refusal } from "../wire/problem";
import type { Server } from "./ports";

/**
 * Makes the session this device's own. Rejects with a Refusal: `not_signed_in` when it has ended.
 * `user`: whose device it is, where the vault that says so is locked.
 */
export async function ownSession(db: Tables, server: Server, user: string | null = null): Promise<void> {
  const actor = await currentActor(db);
  if (actor === null || (await userOfSession(server)) === (user ?? actor.user.id)) return;
  await server.resume(actor.actor, (message) => sign(actor.key, message));
}

async function userOfSession(server: Server): Promise<string | null> {
  try {
    return (await server.whoIsSignedIn()).user.id;
  } catch (reason) {
    if (reason instanceof Refusal && reason.problem.status === 401) return null;
    throw reason;
  }
}
