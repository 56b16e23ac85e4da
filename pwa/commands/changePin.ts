import { rewrap, tryPin } from "../db/vault/open";
import { weakness } from "../db/vault/pin";
import { engine } from "../loop/current";
import { deviceRefusal } from "../wire/deviceProblem";

/** Another PIN for the vault that is open, once the old one was right. Rejects with a Refusal; a wrong PIN is counted as at the lock. */
export async function changePin(old: string, next: string): Promise<void> {
  if (weakness(next) !== null) throw deviceRefusal("device_pin_weak");
  const { db } = engine();
  const tried = await tryPin(db.name, old, Date.now());
  if (tried.kind !== "right") throw deviceRefusal("device_pin_wrong", { wait_s: Math.ceil(tried.waitMs / 1000) });
  await rewrap(db, next);
}
