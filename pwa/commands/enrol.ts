import { adoptActor, currentActor } from "../db/actor";
import { changeContact } from "../db/contact";
import { changePreferences } from "../db/preferences";
import type { DeviceKey } from "../db/key";
import { makeKey } from "../db/key";
import type { ActorRow } from "../db/tables";
import { engine } from "../loop/current";
import type { Enrolled } from "../wire/api";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";
import { forUser, refuseUnsent } from "./user";

/**
 * Uses a code up: this device writes as its user from now on. A device whose session ended goes on with its
 * key and its chain; one that changes hands must have nothing left to send. Rejects with a Refusal.
 */
export async function enrol(code: string, deviceName: string): Promise<void> {
  if (!isSecureContext) throw deviceRefusal("device_insecure");
  const { db } = engine();
  const current = await currentActor(db);
  if (current === null || !(await goesOn(code, current, deviceName))) {
    const key = await makeKey();
    const { user } = await claim(code, key, deviceName);
    await forUser(db, user);
    await adoptActor(db, key, user, deviceName);
  }
  await changeContact(db, { signedOut: false, problem: null });
  await changePreferences(db, { clearedOf: null });
  void engine().sync();
}

/** Claims with the key that is here; false when the code is for somebody else, or the key was revoked. */
async function goesOn(code: string, current: ActorRow, deviceName: string): Promise<boolean> {
  try {
    await claim(code, current, deviceName);
    return true;
  } catch (reason) {
    const code = reason instanceof Refusal ? reason.problem.code : "";
    if (code !== "actor_taken" && code !== "actor_revoked") throw reason;
    // A refusal does not use the code up. Whose it is will be known too late to turn back.
    if (code === "actor_taken") await refuseUnsent(engine().db, current);
    return false;
  }
}

function claim(code: string, key: DeviceKey, device: string): Promise<Enrolled> {
  return engine().server.claim(code, key.publicKey, device);
}
