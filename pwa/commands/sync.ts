import { engine } from "../loop/current";

/** One run now; resolves when it ended, well or not: `syncState()` says which. */
export function syncNow(): Promise<void> {
  return engine().sync();
}
