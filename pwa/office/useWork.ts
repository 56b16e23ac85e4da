import type { Ref, ShallowRef } from "vue";
import { ref, shallowRef } from "vue";
import { useGuard } from "./session/useGuard";
import type { Trouble } from "./trouble";
import { troubleOf } from "./trouble";

export interface Work {
  readonly busy: Readonly<Ref<boolean>>;
  readonly trouble: ShallowRef<Trouble | null>;
  /** Whether it went through. A second call while busy does nothing. */
  readonly run: (job: () => Promise<void>) => Promise<boolean>;
}

/** One thing that the user asked for: busy while it runs, trouble when it was refused. */
export function useWork(): Work {
  const guard = useGuard();
  const busy = ref(false);
  const trouble = shallowRef<Trouble | null>(null);
  async function run(job: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    trouble.value = null;
    try {
      await guard(job);
      return true;
    } catch (reason) {
      trouble.value = troubleOf(reason);
      return false;
    } finally {
      busy.value = false;
    }
  }
  return { busy, trouble, run };
}
