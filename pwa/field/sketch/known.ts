/** Things of known size that an inspector finds or carries. Metres. */
import type { Decimal } from "../../core/checklist";

export interface Known { readonly width: Decimal; readonly height: Decimal }

/** ISO 216 sheets, ISO/IEC 7810 ID-1 cards (bank and identity cards), the commonest floor tiles. */
export const KNOWN = {
  a4: { width: "0.297", height: "0.21" },
  a3: { width: "0.42", height: "0.297" },
  card: { width: "0.0856", height: "0.054" },
  tile60: { width: "0.6", height: "0.6" },
  tile80: { width: "0.8", height: "0.8" },
} as const satisfies Record<string, Known>;

export type KnownName = keyof typeof KNOWN;
export type ReferenceChoice = KnownName | "own" | "none";

export const CHOICES: readonly ReferenceChoice[] = ["a4", "a3", "card", "tile60", "tile80", "own", "none"];

/** Which of the known things has this size, lying or standing; else somebody's own. */
export function nameOf(width: Decimal, height: Decimal): KnownName | "own" {
  const names = Object.keys(KNOWN) as KnownName[];
  return names.find((name) => {
    const { width: across, height: up } = KNOWN[name];
    return (across === width && up === height) || (across === height && up === width);
  }) ?? "own";
}
