/** Keeps the screen on while photos go, if that was asked for: a phone that sleeps stops sending. */
import { onScopeDispose, watch } from "vue";
import { stayUnlocked } from "../../commands/idle";
import { preferences } from "../../queries/preferences";
import { syncState } from "../../queries/sync";
import { useLive } from "../../queries/useLive";

export const canStayAwake = (): boolean => "wakeLock" in navigator;

/** Keeps the screen on and the vault open as long as the component is there. */
export function useLongLook(): void {
  const stopWaiting = stayUnlocked();
  let ended = false;
  let lock: WakeLockSentinel | null = null;
  async function hold(): Promise<void> {
    if (!canStayAwake() || document.visibilityState !== "visible") return;
    lock = await navigator.wakeLock.request("screen").catch(() => null);
    if (ended) void lock?.release();
  }
  const again = (): void => { void hold(); };
  again();
  document.addEventListener("visibilitychange", again);
  onScopeDispose(() => {
    ended = true;
    stopWaiting();
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  });
}

export function useStayAwake(): void {
  if (!canStayAwake()) return;
  const state = useLive(() => syncState());
  const chosen = useLive(() => preferences());
  let lock: WakeLockSentinel | null = null;

  async function follow(): Promise<void> {
    const wanted = chosen.value?.awake === true && state.value?.transfer != null && document.visibilityState === "visible";
    if (!wanted) {
      void lock?.release();
      lock = null;
    } else if (lock === null || lock.released) {
      // A battery that is nearly empty may say no.
      lock = await navigator.wakeLock.request("screen").catch(() => null);
    }
  }

  const again = (): void => { void follow(); };
  watch([() => chosen.value?.awake, () => state.value?.transfer != null], again, { immediate: true });
  // The browser drops the lock whenever the page is hidden.
  document.addEventListener("visibilitychange", again);
  onScopeDispose(() => {
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  });
}
