import type { Ref } from "vue";
import { onScopeDispose, ref } from "vue";

/** Room for a list beside a card: tablets, and phones held across. */
const WIDE = "(min-width: 45rem)";

/** Room for one card between head and dock: a phone held upright, in letters that are not twice as large. */
const TALL = "(min-height: 30rem)";

/** Whether the screen has room for two columns now. */
export function useWide(): Readonly<Ref<boolean>> {
  return useMedia(WIDE);
}

/** Whether the screen has room for a whole card now. */
export function useTall(): Readonly<Ref<boolean>> {
  return useMedia(TALL);
}

function useMedia(asked: string): Readonly<Ref<boolean>> {
  const query = matchMedia(asked);
  const met = ref(query.matches);
  const changed = () => { met.value = query.matches; };
  query.addEventListener("change", changed);
  onScopeDispose(() => { query.removeEventListener("change", changed); });
  return met;
}
