import type { Live } from "../queries/live";

/** The value of a live query now. */
export function first<T>(query: Live<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | null = null;
    let told = false;
    stop = query.subscribe((value) => {
      told = true;
      stop?.();
      resolve(value);
    }, reject);
    // A query may answer before its subscription is handed out.
    if (told) stop();
  });
}
