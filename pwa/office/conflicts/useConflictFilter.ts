import type { ComputedRef } from "vue";
import { computed } from "vue";
import { useAddress } from "../useAddress";
import type { ConflictFilter } from "./conflictRows";

/** The filter that the address holds: the list and the ruling page walk the same lines. */
export function useConflictFilter(): ComputedRef<ConflictFilter> {
  const kind = useAddress("kind");
  const visit = useAddress("visit");
  const checkpoint = useAddress("checkpoint");
  const who = useAddress("who");
  const words = useAddress("q");
  return computed(() => ({ kind: kind.value, visit: visit.value, checkpoint: checkpoint.value, who: who.value, words: words.value }));
}
