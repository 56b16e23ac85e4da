/** Things of known size that an inspector finds or carries. Metres. */
import type { Decimal } from "../../core/checklist";
import type { Reference } from "../../core/sketch";

export interface Known { readonly width: Decimal; readonly height: Decimal }

/** ISO 216 sheets, ISO/IEC 7810 ID-1 cards (bank and identity cards), the commonest floor tiles. */
export const KNOWN = {
  a4: { width: "0.297", height: "0.21" },
  a3: { width: "0.42", height: "0.297" },
  card: { width: "0.0856", height: "0.054" },
  tile60: { width: "0.6", height: "0.6" },
  tile80: { width: "0.8", height: "0.8" },
} as const satisfies Record<string, Known>;

/** No door is like another: where one begins to type. The commonest opening of a room's door by GB/T 5824-2021. */
export const DOOR = { width: "0.9", height: "2.1" } as const satisfies Known;

export type KnownName = keyof typeof KNOWN;
/** door, own: with a size that is typed. */
export type ReferenceChoice = KnownName | "door" | "own" | "none";

export const CHOICES: readonly ReferenceChoice[] = ["a4", "a3", "card", "tile60", "tile80", "door", "own", "none"];

export const isTyped = (choice: ReferenceChoice): choice is "door" | "own" => choice === "door" || choice === "own";

/** Which of the known things this was: made with this size, lying or standing; a door of the usual size; else somebody's own. */
export function nameOf({ width_m: width, height_m: height, by = "made" }: Pick<Reference, "width_m" | "height_m" | "by">): KnownName | "door" | "own" {
  if (by !== "made") return by === "usual" ? "door" : "own";
  const names = Object.keys(KNOWN) as KnownName[];
  return names.find((name) => {
    const { width: across, height: up } = KNOWN[name];
    return (across === width && up === height) || (across === height && up === width);
  }) ?? "own";
}
