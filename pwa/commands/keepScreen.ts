import { dropFromScreen, keepOnScreen } from "../db/screen";
import { engine } from "../loop/current";

/** Keeps plain data of a screen under a name, so that a killed page finds it again. Never sent anywhere. */
export function keepScreen(key: string, value: unknown): Promise<void> {
  return keepOnScreen(engine().db, key, value);
}

export function dropScreen(key: string): Promise<void> {
  return dropFromScreen(engine().db, key);
}
