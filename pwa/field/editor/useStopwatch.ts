/** Seconds that one person takes. The display follows a clock that setting the device's time does not move. */
import type { Ref } from "vue";
import { onScopeDispose, ref } from "vue";

const TICK_MS = 250;
/** What an op may hold. */
const MOST_S = 3600;

export function useStopwatch(): {
  readonly running: Readonly<Ref<boolean>>;
  /** Whole seconds since `start`. */
  readonly seconds: Readonly<Ref<number>>;
  start: (from?: number) => void;
  stop: () => number;
} {
  const running = ref(false);
  const seconds = ref(0);
  let began = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const read = (): number => Math.min(MOST_S, Math.max(0, Math.round((performance.now() - began) / 1000)));

  function stop(): number {
    if (running.value) seconds.value = read();
    running.value = false;
    clearInterval(timer);
    return seconds.value;
  }

  onScopeDispose(stop);
  return {
    running, seconds, stop,
    start: (from = 0) => {
      clearInterval(timer);
      began = performance.now() - from * 1000;
      seconds.value = from;
      running.value = true;
      timer = setInterval(() => { seconds.value = read(); }, TICK_MS);
    },
  };
}

/** 75 → "1:15". */
export function clockText(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}
