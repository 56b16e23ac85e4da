/** By how much somebody set the wall clock since the page began: against the clock that cannot be set. */
import type { Ref } from "vue";
import { onScopeDispose, ref } from "vue";

const LOOK_MS = 5_000;
const apart = (): number => Date.now() - performance.now();
const begun = apart();

export function useJump(): Readonly<Ref<number>> {
  const jumped = ref(0);
  const look = (): void => { jumped.value = Math.round(apart() - begun); };
  const timer = setInterval(look, LOOK_MS);
  look();
  onScopeDispose(() => { clearInterval(timer); });
  return jumped;
}
