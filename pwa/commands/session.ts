/** Who is signed in: a session of the office's browser, or a device's after its own ended. */
import { adoptActor, currentActor } from "../db/actor";
import { changeContact } from "../db/contact";
import { makeKey } from "../db/key";
import { engine } from "../loop/current";
import type { Me, User } from "../wire/api";
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

async function becomeActor(user: User): Promise<void> {
  if (user.role === "viewer" || user.role === "unit") return;
  const { db, server } = engine();
  const current = await currentActor(db);
  if (current?.user.id !== user.id) {
    await forUser(db, user);
    const key = await makeKey();
    const device = navigator.userAgent.slice(0, 100);
    await server.addActor(key.publicKey, device, []);
    await adoptActor(db, key, user, device);
  }
  await changeContact(db, { signedOut: false, problem: null });
  void engine().sync();
}
