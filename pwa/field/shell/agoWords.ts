import { say } from "../voice";
import { ago } from "./ago";

/** "3 分钟前", in the language of the moment. */
export function agoWords(thenMs: number | null, nowMs: number): string {
  const gap = ago(thenMs, nowMs);
  return "n" in gap ? say(`ago.${gap.unit}`, { n: gap.n }) : say(`ago.${gap.unit}`);
}
