import { engine } from "../loop/current";

/** Loads assignments and checklists now. Rejects with a Refusal. */
export function refreshWork(): Promise<void> {
  return engine().loadWork();
}
