/**
 * While a visit is open on any tab, nobody swaps the app's version. A lock says so to other tabs and goes by
 * itself when the tab dies.
 */
import { onScopeDispose, ref } from "vue";

const NAME = "shidi-visit-open";

/** Whether this tab shows a visit. */
export const visitOpen = ref(false);

export function useOpenMark(visit: string): void {
  let left = false;
  let release = (): void => { left = true; };
  visitOpen.value = true;
  void navigator.locks?.request(`${NAME}:${visit}`, { mode: "shared" }, () => new Promise<void>((resolve) => {
    if (left) resolve();
    release = resolve;
  }));
  onScopeDispose(() => {
    visitOpen.value = false;
    release();
  });
}

/** Whether any tab of this device shows a visit. */
export async function anyVisitOpen(): Promise<boolean> {
  const held = (await navigator.locks?.query())?.held;
  return visitOpen.value || (held ?? []).some((lock) => lock.name?.startsWith(NAME));
}
