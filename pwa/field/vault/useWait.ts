import type { Ref } from "vue";
import { onScopeDispose, ref } from "vue";

/** Counts down what is left of a wait, in ms. */
export function useWait(): { readonly left: Readonly<Ref<number>>; readonly begin: (ms: number) => void } {
  const left = ref(0);
  let endMs = 0;
  const timer = setInterval(() => { left.value = Math.max(0, endMs - performance.now()); }, 250);
  onScopeDispose(() => { clearInterval(timer); });
  return { left, begin: (ms) => { endMs = performance.now() + ms; left.value = ms; } };
}
