/**
 * Background Sync: the browser wakes the worker once there is a network. A page that is open sends itself, since it
 * also knows the photos' road; with none open, the worker sends what an
 * office browser wrote, and the findings of vaults as they lie there, sealed.
 */
import { WAKE } from "../loop/waking";
import { sendFindings } from "../loop/unattended";

declare const self: ServiceWorkerGlobalScope;

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

export function listenForNetwork(): void {
  self.addEventListener("sync", (event) => {
    if ((event as SyncEvent).tag === WAKE) (event as SyncEvent).waitUntil(send());
  });
}

async function send(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window" });
  if (pages.length === 0) await sendFindings();
  else pages.forEach((page) => { page.postMessage(WAKE); });
}
