import { keptOnScreen } from "../db/screen";
import { engine } from "../loop/current";

/** What a screen kept under this name; undefined when nothing. */
export function keptScreen(key: string): Promise<unknown> {
  return keptOnScreen(engine().db, key);
}
