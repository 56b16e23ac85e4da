/** Who is signed in: a session of the office's browser, or a device's after its own ended. */
import { actorsInOrder, currentActor } from "../db/actor";
import { adoptActor } from "../db/adopt";
import { changeContact } from "../db/contact";
import { makeKey } from "../db/key";
import type { ActorRow } from "../db/tables";
import { engine } from "../loop/current";
import type { Me, User } from "../wire/api";
import { Refusal } from "../wire/problem";
import { forUser } from "./user";

/** Signs in and, where the role writes, makes this browser an actor of the user. Rejects with a Refusal. */
export async function signIn(name: string, password: string): Promise<Me> {
  const me = await engine().server.signIn(name, password);
  if (!me.must_change_password) await becomeActor(me.user);
  return me;
}

/** Who is signed in on the server. Rejects with `not_signed_in`, or `device_offline`. */
export function whoIsSignedIn(): Promise<Me> {
  return engine().server.whoIsSignedIn();
}

/** Work that was not sent stays on the device. */
export async function signOut(): Promise<void> {
  await engine().server.signOut();
  await changeContact(engine().db, { signedOut: true });
}

export async function changePassword(old: string, next: string): Promise<Me> {
  const me = await engine().server.changePassword(old, next);
  await becomeActor(me.user);
  return me;
}

/** Tells the server that this key is at work again; false when it was revoked, so that nothing of it would count. */
async function stillWrites(actor: ActorRow): Promise<boolean> {
  try {
    await engine().server.addActor(actor.publicKey, actor.device, []);
    return true;
  } catch (reason) {
    if (reason instanceof Refusal && reason.problem.code === "actor_revoked") return false;
    throw reason;
  }
}

async function becomeActor(user: User): Promise<void> {
  if (user.role === "viewer" || user.role === "unit") return;
  const { db, server } = engine();
  const current = await currentActor(db);
  if (current?.user.id !== user.id || !(await stillWrites(current))) {
    await forUser(db, user);
    const key = await makeKey();
    const device = current?.user.id === user.id ? current.device : navigator.userAgent.slice(0, 100);
    const replaces = (await actorsInOrder(db)).map((each) => each.actor);
    await server.addActor(key.publicKey, device, replaces);
    await adoptActor(db, key, user, device);
  }
  await changeContact(db, { signedOut: false, problem: null });
  void engine().sync();
}
