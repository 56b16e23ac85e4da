import { engine } from "../loop/current";

/** Fetches all that offline work needs and asks the browser to keep it. Rejects with a Refusal. */
export async function prepareForOffline(): Promise<void> {
  // First, while the tap that asked for it still counts as the reason.
  await navigator.storage?.persist?.().catch(() => false);
  await engine().prepare();
}
