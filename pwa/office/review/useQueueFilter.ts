import type { ComputedRef } from "vue";
import { computed } from "vue";
import { useAddress } from "../useAddress";
import type { QueueFilter } from "./queueRows";

/** The filter that the address holds: the queue and the page of one photo walk the same lines. */
export function useQueueFilter(): ComputedRef<QueueFilter> {
  const tab = useAddress("tab");
  const code = useAddress("code");
  const visit = useAddress("visit");
  const checkpoint = useAddress("checkpoint");
  const who = useAddress("who");
  const words = useAddress("q");
  return computed(() => ({
    tab: tab.value, code: code.value, visit: visit.value, checkpoint: checkpoint.value, who: who.value, words: words.value,
  }));
}
