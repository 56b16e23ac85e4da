/**
 * Notices that somebody set the device's clock back, or that its time zone changed, in the middle of a day. Nothing is
 * lost by it (sync/README.md, "Clocks"), but the person should know, and can set the clock to keep itself.
 */
import { onScopeDispose } from "vue";
import { say } from "../voice";
import { warn } from "./notice";

/** The wall clock beside one that nobody can set, both in ms, and the offset from UTC in minutes. */
export interface Hands {
  readonly wallMs: number;
  readonly monoMs: number;
  readonly offsetMin: number;
}

export type Turn = { readonly kind: "back"; readonly minutes: number } | { readonly kind: "zone" };

const LOOK_MS = 20_000;
/** Clocks that correct themselves move by less. */
const LEAST_MS = 60_000;

/** Only backwards: a device that slept may find its wall clock far ahead of the one that stood still. */
export function turnOf(before: Hands, now: Hands): Turn | null {
  const back = (before.wallMs - before.monoMs) - (now.wallMs - now.monoMs);
  if (back > LEAST_MS) return { kind: "back", minutes: Math.round(back / 60_000) };
  return before.offsetMin === now.offsetMin ? null : { kind: "zone" };
}

/** Minutes as people say them: rounded once they are many. */
export function spanOf(minutes: number): { readonly unit: "minutes" | "hours" | "days"; readonly n: number } {
  if (minutes < 120) return { unit: "minutes", n: minutes };
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { unit: "hours", n: hours } : { unit: "days", n: Math.round(hours / 24) };
}

function timeWords(minutes: number): string {
  const { unit, n } = spanOf(minutes);
  return say(`clock.${unit}`, { n });
}

function read(): Hands {
  return { wallMs: Date.now(), monoMs: performance.now(), offsetMin: -new Date().getTimezoneOffset() };
}

export function useClockWatch(): void {
  let before = read();
  function look(): void {
    const now = read();
    const turn = turnOf(before, now);
    before = now;
    if (turn?.kind === "back") warn(say("clock.back", { time: timeWords(turn.minutes) }), say("clock.backRemedy"));
    if (turn?.kind === "zone") warn(say("clock.zone"), say("clock.zoneRemedy"));
  }
  const timer = setInterval(look, LOOK_MS);
  document.addEventListener("visibilitychange", look);
  onScopeDispose(() => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  });
}
