/** What was, is and could be again: every gesture one step. Pure. */
export interface History<T> { readonly past: readonly T[]; readonly now: T; readonly future: readonly T[] }

const MOST = 200;

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [] });
export const done = <T>({ past, now }: History<T>, next: T): History<T> => ({ past: [...past, now].slice(-MOST), now: next, future: [] });

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  return last === undefined ? history : { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future };
}
