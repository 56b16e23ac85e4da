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

/** Calls `awake` when the service worker asks this page to send. */
export function onWaking(awake: () => void): void {
  navigator.serviceWorker?.addEventListener("message", (event: MessageEvent<unknown>) => { if (event.data === WAKE) awake(); });
}
