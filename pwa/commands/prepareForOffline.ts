import { engine } from "../loop/current";

/** Fetches all that offline work needs and asks the browser to keep it. Rejects with a Refusal. */
export async function prepareForOffline(): Promise<void> {
  // First, while the tap that asked for it still counts as the reason. Not waited for: Firefox asks the person, who
  // may leave the question standing.
  void navigator.storage?.persist?.().catch(() => false);
  await engine().prepare();
}
