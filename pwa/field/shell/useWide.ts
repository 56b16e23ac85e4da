import type { Ref } from "vue";
import { onScopeDispose, ref } from "vue";

/** Room for a list beside a card: tablets, and phones held across. */
const WIDE = "(min-width: 45rem)";

/** Whether the screen has room for two columns now. */
export function useWide(): Readonly<Ref<boolean>> {
  const query = matchMedia(WIDE);
  const wide = ref(query.matches);
  const changed = () => { wide.value = query.matches; };
  query.addEventListener("change", changed);
  onScopeDispose(() => { query.removeEventListener("change", changed); });
  return wide;
}
