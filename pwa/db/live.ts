import { liveQuery } from "dexie";

/** Tells the result of `read` at once and again whenever a row that it read has changed, in any tab. */
export function live<T>(read: () => Promise<T>): { subscribe: (next: (value: T) => void, failed?: (reason: unknown) => void) => () => void } {
  return {
    subscribe(next, failed = rethrow) {
      const subscription = liveQuery(read).subscribe(next, failed);
      return () => { subscription.unsubscribe(); };
    },
  };
}

function rethrow(reason: unknown): never {
  throw reason;
}
