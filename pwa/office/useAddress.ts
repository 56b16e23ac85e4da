import type { WritableComputedRef } from "vue";
import { computed } from "vue";
import { useRoute, useRouter } from "vue-router";

/** A filter that lives in the address, so that a link or the back button restores it. Empty: not in the address. */
export function useAddress(name: string): WritableComputedRef<string> {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => {
      const value = route.query[name];
      return typeof value === "string" ? value : "";
    },
    set: (value) => {
      const others = Object.entries(route.query).filter(([key]) => key !== name);
      void router.replace({ query: Object.fromEntries(value === "" ? others : [...others, [name, value]]) });
    },
  });
}
