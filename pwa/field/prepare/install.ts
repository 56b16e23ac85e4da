/** Installing the app: Android and desktops ask through an event that must be caught early and kept. */
import { shallowRef } from "vue";

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** The browser's offer to install, while it stands. */
export const offer = shallowRef<InstallEvent | null>(null);

export function watchInstall(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer.value = event as InstallEvent;
  });
  window.addEventListener("appinstalled", () => { offer.value = null; });
}

export async function install(): Promise<void> {
  await offer.value?.prompt();
  offer.value = null;
}

export function isApple(agent: string, touch: boolean): boolean {
  return /iPhone|iPad/.test(agent) || (/Macintosh/.test(agent) && touch);
}
