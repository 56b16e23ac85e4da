import { language, say } from "../voice";

/** A wait in words: whole seconds, minutes or hours, never too short. */
export function waitWords(ms: number): string {
  if (ms < 90_000) return say("vault.seconds", { n: Math.ceil(ms / 1_000) });
  if (ms < 90 * 60_000) return say("vault.minutes", { n: Math.ceil(ms / 60_000) });
  return say("vault.hours", { n: Math.ceil(ms / 3_600_000) });
}

/** Hours and minutes of the device's clock. */
export function clockTime(ms: number): string {
  return new Date(ms).toLocaleTimeString(language.locale.value === "en" ? "en-GB" : "zh-CN", { hour: "2-digit", minute: "2-digit" });
}
