import type { Alone } from "./ports";

/** Web Locks where the browser has them, so that one tab syncs at a time; else the tab itself takes turns. */
export function alone(): Alone {
  const turns = new Map<string, Promise<unknown>>();
  return (name, work) => {
    if ("locks" in navigator) return navigator.locks.request(`shidi-${name}`, work) as ReturnType<typeof work>;
    const turn = (turns.get(name) ?? Promise.resolve()).then(work, work);
    turns.set(name, turn);
    return turn;
  };
}
