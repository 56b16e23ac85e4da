import { currentActor } from "../db/actor";
import { adoptActor } from "../db/adopt";
import { changeContact } from "../db/contact";
import { changePreferences } from "../db/preferences";
import type { DeviceKey } from "../db/key";
import { makeKey } from "../db/key";
import type { ActorRow } from "../db/tables";
import type { NewVault } from "../db/vault/open";
import { newVault, sealerOf } from "../db/vault/open";
import { weakness } from "../db/vault/pin";
import { engine } from "../loop/current";
import type { Enrolled } from "../wire/api";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";
import { tellKey } from "./tabs";
import { forUser } from "./user";

/**
 * Uses a code up: this device writes as its user from now on, in a vault under `pin`; null where the vault is open
 * already. A device whose session ended goes on with its key and its chain. Rejects with a Refusal.
 */
export async function enrol(code: string, deviceName: string, pin: string | null): Promise<void> {
  if (!isSecureContext) throw deviceRefusal("device_insecure");
  const { db } = engine();
  const current = await currentActor(db);
  if (current === null || !(await goesOn(code, current, deviceName))) {
    const vault = db.vault === null ? await vaultUnder(pin) : null;
    const key = await makeKey();
    const { user } = await claim(code, key, deviceName);
    await forUser(db, user);
    if (vault !== null) {
      db.vault = await sealerOf(vault.key);
      await vault.claim(db.name, { user: user.id, title: user.title }, Date.now(), current !== null);
      tellKey(db.name, vault.key);
    }
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
    // A refusal does not use the code up: whoever it is for can enrol beside this one.
    if (code === "actor_taken") throw deviceRefusal("device_of_another", { user: current.user.title });
    return false;
  }
}

async function vaultUnder(pin: string | null): Promise<NewVault> {
  if (pin === null || weakness(pin) !== null) throw deviceRefusal("device_pin_weak");
  return newVault(pin);
}

function claim(code: string, key: DeviceKey, device: string): Promise<Enrolled> {
  return engine().server.claim(code, key.publicKey, device);
}
