/**
 * Background Sync, where the browser has it: it wakes the service worker once there is a network, even when the app
 * was closed meanwhile; the worker sends the findings itself, or asks a page that is open (sw/background.ts).
 */
export const WAKE = "shidi-send";

interface Waking extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Asks to be woken. A browser that cannot, or may not, loses nothing: the app sends when it is opened. */
export function wakeLater(): void {
  void navigator.serviceWorker?.ready
    .then((registration) => (registration as Waking).sync?.register(WAKE))
    .catch(() => undefined);
}

/** Calls `awake` when the service worker asks this page to send. The returned function stops it. */
export function onWaking(awake: () => void): () => void {
  const heard = (event: MessageEvent<unknown>): void => { if (event.data === WAKE) awake(); };
  navigator.serviceWorker?.addEventListener("message", heard);
  return () => { navigator.serviceWorker?.removeEventListener("message", heard); };
}
