import type { Ref, ShallowRef } from "vue";
import { onScopeDispose, ref, shallowRef } from "vue";
import { useGuard } from "./session/useGuard";
import type { Trouble } from "./trouble";
import { troubleOf } from "./trouble";

export interface Poll<T> {
  readonly data: Readonly<ShallowRef<T | null>>;
  readonly trouble: Readonly<ShallowRef<Trouble | null>>;
  /** Wall ms of the last answer. */
  readonly readAt: Readonly<Ref<number | null>>;
  readonly refresh: () => Promise<void>;
}

const LONGEST_PAUSE_MS = 60_000;

/**
 * Reads again every `every_ms` while the page is visible, at once when it becomes so, and more slowly while
 * the server does not answer. What was read last stays on screen beside the trouble.
 */
export function usePoll<T>(read: () => Promise<T>, every_ms: number): Poll<T> {
  const guard = useGuard();
  const data = shallowRef<T | null>(null);
  const trouble = shallowRef<Trouble | null>(null);
  const readAt = ref<number | null>(null);
  let failures = 0;
  let timer = 0;
  let asked = 0;
  let ended = false;

  async function refresh(): Promise<void> {
    window.clearTimeout(timer);
    const mine = ++asked;
    const outcome = await guard(read).then((value) => ({ value }), (reason: unknown) => ({ reason }));
    // A newer question is under way, or nobody looks any more.
    if (mine !== asked || ended) return;
    settle(outcome);
    timer = window.setTimeout(tick, Math.min(every_ms * 2 ** failures, LONGEST_PAUSE_MS));
  }

  function settle(outcome: { value: T } | { reason: unknown }): void {
    if ("value" in outcome) {
      data.value = outcome.value;
      readAt.value = Date.now();
      trouble.value = null;
      failures = 0;
    } else {
      trouble.value = troubleOf(outcome.reason);
      failures += 1;
    }
  }

  function tick(): void {
    if (document.visibilityState === "visible") void refresh();
  }

  document.addEventListener("visibilitychange", tick);
  window.addEventListener("online", tick);
  onScopeDispose(() => {
    ended = true;
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", tick);
    window.removeEventListener("online", tick);
  });
  void refresh();
  return { data, trouble, readAt, refresh };
}
