import { storageRefusal } from "../db/failure";
import { dropFromScreen, keepOnScreen } from "../db/screen";
import { engine } from "../loop/current";

/** Keeps plain data of a screen under a name, so that a killed page finds it again. Never sent anywhere. Rejects with a Refusal. */
export async function keepScreen(key: string, value: unknown): Promise<void> {
  await keepOnScreen(engine().db, key, value).catch((reason: unknown) => { throw storageRefusal(reason); });
}

export function dropScreen(key: string): Promise<void> {
  return dropFromScreen(engine().db, key);
}
