/** In which years a preset can be carried out, by its own days of the calendar. */
import type { Preset } from "./server";

type Dated = Pick<Preset, "title" | "starts_on" | "ends_on">;
export interface PresetYear { readonly year: number; readonly from: string; readonly to: string; readonly printed: boolean }

const AHEAD = 3;
const yearOf = (day: string): number => Number(day.slice(0, 4));
/** As the server moves days: 29 February has no like in most years. */
function movedBy(day: string, by: number): string {
  const moved = `${String(yearOf(day) + by)}${day.slice(4)}`;
  return new Date(moved).toISOString().startsWith(moved) ? moved : moved.replace("-02-29", "-02-28");
}

/** Years to choose from: first the one whose period is not over yet by `today`, last the document's own. Days are YYYY-MM-DD. */
export function yearsFor(preset: Dated, today: string): PresetYear[] {
  const printed = yearOf(preset.starts_on);
  const inYear = (year: number): PresetYear =>
    ({ year, from: movedBy(preset.starts_on, year - printed), to: movedBy(preset.ends_on, year - printed), printed: year === printed });
  const now = inYear(yearOf(today));
  const first = now.to < today ? now.year + 1 : now.year;
  const coming = Array.from({ length: AHEAD }, (_, ahead) => inYear(first + ahead)).filter((each) => !each.printed);
  return [...coming, inYear(printed)];
}

/** The preset's Chinese title as it reads in that year. */
export const titleIn = (preset: Dated, year: number): string => preset.title.zh.replaceAll(String(yearOf(preset.starts_on)), String(year));
