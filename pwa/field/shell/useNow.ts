import type { Ref } from "vue";
import { onScopeDispose, ref } from "vue";

const TICK_MS = 20_000;

/** The wall clock in ms, fresh enough for "3 minutes ago". */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const timer = setInterval(() => { now.value = Date.now(); }, TICK_MS);
  onScopeDispose(() => { clearInterval(timer); });
  return now;
}
