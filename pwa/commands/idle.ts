/** Locks by itself when nobody has touched any tab of this browser for a while; not while photos go. */
import { readPreferences } from "../db/preferences";
import type { Tables } from "../db/tables";
import { engine } from "../loop/current";
import { lock } from "./tabs";

const TOUCHED = "shidi.touched";
const TOUCHES = ["pointerdown", "keydown", "wheel"] as const;
/** Often enough for a wait that is told in minutes. */
const EVERY_MS = 10_000;

let kept = 0;

/** Not while somebody else looks at this screen: a camera, say. The returned function ends it. */
export function stayUnlocked(): () => void {
  kept += 1;
  return () => { kept -= 1; };
}

export function watchIdle(db: Tables): void {
  let touchedMs = 0;
  const touch = (): void => {
    const now = Date.now();
    if (Math.abs(now - touchedMs) < EVERY_MS / 2) return;
    touchedMs = now;
    localStorage.setItem(TOUCHED, String(now));
  };
  const look = async (): Promise<void> => {
    if (db.vault === null) return;
    // A clock that was set back says nothing of how long it was.
    const idleMs = Date.now() - Number(localStorage.getItem(TOUCHED));
    if (idleMs < 0 || kept > 0 || engine().activity.now.transfer !== null) touch();
    else if (idleMs > (await readPreferences(db)).lockAfterMin * 60_000) lock();
  };
  touch();
  for (const name of TOUCHES) window.addEventListener(name, touch, { passive: true, capture: true });
  // First of all when the device wakes up: its timers slept too.
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") void look(); });
  setInterval(() => { void look(); }, EVERY_MS);
}
