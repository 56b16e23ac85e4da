import type { ShallowRef } from "vue";
import { onScopeDispose, shallowRef, watchEffect } from "vue";
import type { Live } from "./live";

/**
 * The newest value of a live query, undefined until the first arrives. `query` may read reactive values:
 * it is asked again when they change. Ends with the component.
 */
export function useLive<T>(query: () => Live<T>): Readonly<ShallowRef<T | undefined>> {
  const value = shallowRef<T>();
  let stop: (() => void) | null = null;
  watchEffect(() => {
    stop?.();
    stop = query().subscribe((next) => { value.value = next; }, (reason) => { throw reason; });
  });
  onScopeDispose(() => stop?.());
  return value;
}
