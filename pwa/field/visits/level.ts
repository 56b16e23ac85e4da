import { say } from "../voice";

/** The unit's honour in words; a level that this version does not know stands as it came. */
export function levelWords(level: string): string {
  if (level === "national" || level === "provincial_model" || level === "provincial" || level === "city") {
    return say(`level.${level}`);
  }
  return level;
}
