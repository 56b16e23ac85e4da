import type { Ref } from "vue";
import { onScopeDispose, readonly, ref } from "vue";

const now = ref(Date.now());
let watchers = 0;
let timer = 0;

/** This browser's wall clock in ms, moving once a second while somebody looks. */
export function useNow(): Readonly<Ref<number>> {
  if (watchers++ === 0) {
    now.value = Date.now();
    timer = window.setInterval(() => { now.value = Date.now(); }, 1_000);
  }
  onScopeDispose(() => { if (--watchers === 0) window.clearInterval(timer); });
  return readonly(now);
}
