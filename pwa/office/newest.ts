import type { Live } from "../queries/live";

/** The value that a live query has now. */
export function newest<T>(live: Live<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop: { now?: () => void } = {};
    const end = <V>(settle: (value: V) => void) => (value: V): void => {
      settle(value);
      // The first value may come before subscribe() has returned.
      if (stop.now === undefined) queueMicrotask(() => stop.now?.());
      else stop.now();
    };
    stop.now = live.subscribe(end(resolve), end(reject));
  });
}
