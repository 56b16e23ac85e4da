/** A unit's standing in words. */
import type { Unit } from "../answers/unit";
import type { Voice } from "../voice";

export const LEVELS = ["national", "provincial_model", "provincial", "city_model", "city"] as const;

export function levelText(level: string, voice: Voice): string {
  const known = LEVELS.find((each) => each === level);
  return voice.say(`level.${known ?? "other"}`);
}

/** "市直（由名称推定）" */
export function jurisdictionText(unit: Unit, voice: Voice): string {
  return unit.jurisdiction_derived ? voice.say("unit.derived", { jurisdiction: unit.jurisdiction }) : unit.jurisdiction;
}
