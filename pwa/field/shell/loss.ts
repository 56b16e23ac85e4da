import { shallowRef } from "vue";
import type { Loss } from "../../commands/canary";

/** What the browser threw away, until the person has read of it. */
export const loss = shallowRef<Loss | null>(null);
