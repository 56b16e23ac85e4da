import type { Ref, ShallowRef } from "vue";
import { onScopeDispose, ref, shallowRef, watch } from "vue";
import { useGuard } from "./session/useGuard";
import type { Trouble } from "./trouble";
import { troubleOf } from "./trouble";
import type { Live, Topic } from "./useLive";
import { useLive } from "./useLive";

export interface Poll<T> {
  readonly data: Readonly<ShallowRef<T | null>>;
  readonly trouble: Readonly<ShallowRef<Trouble | null>>;
  /** Wall ms of the last answer. */
  readonly readAt: Readonly<Ref<number | null>>;
  readonly refresh: () => Promise<void>;
  /** Whether news come by themselves, and who else looks. */
  readonly live: Live;
}

const LONGEST_PAUSE_MS = 60_000;
/** Beside news that come by themselves: for what the server does not announce. */
const CALM_MS = 60_000;

/**
 * Reads again when the server says that something of `topic` has changed; without a topic, or while the server
 * cannot say so, every `every_ms`; at once when the page becomes visible, and more slowly while the server does
 * not answer. What was read last stays on screen beside the trouble.
 */
export function usePoll<T>(read: () => Promise<T>, every_ms: number, topic: (last: T | null) => Topic | null = () => null): Poll<T> {
  const guard = useGuard();
  const data = shallowRef<T | null>(null);
  const trouble = shallowRef<Trouble | null>(null);
  const readAt = ref<number | null>(null);
  let failures = 0;
  let timer = 0;
  let asked = 0;
  let ended = false;
  let reading = false;
  let stale = false;

  async function refresh(): Promise<void> {
    window.clearTimeout(timer);
    const mine = ++asked;
    reading = true;
    stale = false;
    const outcome = await guard(read).then((value) => ({ value }), (reason: unknown) => ({ reason }));
    // A newer question is under way, or nobody looks any more.
    if (mine !== asked || ended) return;
    reading = false;
    settle(outcome);
    const pause_ms = live.connected.value && failures === 0 ? CALM_MS : Math.min(every_ms * 2 ** failures, LONGEST_PAUSE_MS);
    timer = window.setTimeout(tick, stale ? 0 : pause_ms);
  }

  /** News that come while something is read may be older or newer than the answer: it is read once more. */
  function hear(): void {
    if (reading) stale = true;
    else tick();
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

  const live = useLive(() => topic(data.value), hear);
  watch(live.connected, (now) => { if (!now) hear(); });
  document.addEventListener("visibilitychange", tick);
  window.addEventListener("online", tick);
  window.addEventListener("offline", tick);
  onScopeDispose(() => {
    ended = true;
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", tick);
    window.removeEventListener("online", tick);
    window.removeEventListener("offline", tick);
  });
  void refresh();
  return { data, trouble, readAt, refresh, live };
}
