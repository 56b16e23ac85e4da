/**
 * New versions of the app. The service worker fetches them; a person decides when they are opened, and never
 * while a visit is open (sw/shells.ts keeps the old one until then, even if the browser restarts in between).
 */
import { reactive } from "vue";
import { anyVisitOpen } from "../visit/openMark";

/** `workers` counts the service workers that took this page over: whoever depends on that looks again. */
export const update = reactive({ available: false, visitInTheWay: false, workers: 0 });

interface Versions { readonly opened: string | null; readonly newest: string }

/** How often an app that stays open for days looks for a new version. */
const LOOK_MS = 60 * 60_000;

export async function watchUpdates(): Promise<void> {
  const registration = await register();
  if (registration === null) return;
  registration.addEventListener("updatefound", () => { watchArrival(registration); });
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    update.workers += 1;
    void look(registration);
  });
  setInterval(() => { if (navigator.onLine) void registration.update().catch(() => undefined); }, LOOK_MS);
  await look(registration);
}

/** Null where the browser has none or forbids it: the app works online, and the readiness list says what is missing. */
async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return (await navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" })) ?? null;
  } catch (reason) {
    if (reason instanceof DOMException || reason instanceof TypeError) return null;
    throw reason;
  }
}

function watchArrival(registration: ServiceWorkerRegistration): void {
  const arriving = registration.installing;
  arriving?.addEventListener("statechange", () => { if (arriving.state === "installed") void look(registration); });
}

async function look(registration: ServiceWorkerRegistration): Promise<void> {
  // The first of all waits too, for a moment; it is no other version than the one on screen.
  update.available = registration.active !== null && (registration.waiting !== null || (await isBehind(registration.active)));
}

/** Whether the worker in charge brought a newer version than the one that pages are opened with. */
async function isBehind(worker: ServiceWorker | null): Promise<boolean> {
  if (worker === null || navigator.serviceWorker.controller === null) return false;
  const { opened, newest } = await ask<Versions>(worker, "versions");
  return opened !== newest;
}

/** One word to a worker, and its answer. */
function ask<T>(worker: ServiceWorker, word: "versions" | "use" | "back"): Promise<T> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<T>) => { resolve(data); };
    worker.postMessage(word, [channel.port2]);
  });
}

/** Opens the version before this one, which the data still fit; false when it is not on the device any more. */
export async function goBack(): Promise<boolean> {
  const worker = navigator.serviceWorker?.controller ?? null;
  if (worker === null || !(await ask<boolean>(worker, "back"))) return false;
  window.location.reload();
  return true;
}

/** Opens the newest version, unless a visit is open on this device. */
export async function useNewest(): Promise<void> {
  update.visitInTheWay = await anyVisitOpen();
  if (update.visitInTheWay) return;
  const registration = await navigator.serviceWorker.ready;
  const worker = registration.waiting ?? registration.active;
  if (worker === null) return;
  await ask<string>(worker, "use");
  window.location.reload();
}
