/** What is due, as the board shows it: the near things first, by day, by person or by region. */
import type { components } from "../../wire/schema";

export type Deadlines = components["schemas"]["Deadlines"];
export type DueLine = components["schemas"]["DueLine"];

export const WINDOWS = ["overdue", "week", "later", "all"] as const;
export type Window = (typeof WINDOWS)[number];
export type Grouping = "day" | "person" | "region";

export interface DueGroup { readonly key: string; readonly title: string; readonly lines: readonly DueLine[] }

export const inWindow = (line: DueLine, window: Window): boolean => window === "all" || line.standing === window;

/** Lines of each window. */
export function counts(lines: readonly DueLine[]): Record<Window, number> {
  const of = (window: Window): number => lines.filter((line) => inWindow(line, window)).length;
  return { overdue: of("overdue"), week: of("week"), later: of("later"), all: lines.length };
}

/** What is shown until somebody chooses: what is late, else what is near, else everything. */
export function firstWindow(lines: readonly DueLine[]): Window {
  const found = counts(lines);
  if (found.overdue > 0) return "overdue";
  return found.week > 0 ? "week" : "all";
}

/** Groups in the order of their first line; a visit of two people stands in both groups. `nobody`: for lines without a person; `nowhere`: without a region. */
export function groups(lines: readonly DueLine[], by: Grouping, nobody: string, nowhere: string): DueGroup[] {
  const found = new Map<string, DueLine[]>();
  for (const line of lines) for (const key of keysOf(line, by, nobody, nowhere)) found.set(key, [...(found.get(key) ?? []), line]);
  const made = [...found].map(([title, some]) => ({ key: title, title, lines: some }));
  return by === "day" ? made : made.sort((a, b) => b.lines.length - a.lines.length || a.title.localeCompare(b.title, "zh-CN"));
}

function keysOf(line: DueLine, by: Grouping, nobody: string, nowhere: string): readonly string[] {
  if (by === "day") return [line.due_on];
  if (by === "region") return [line.kind === "report" || line.region === undefined || line.region === "" ? nowhere : line.region];
  const people = (line.people ?? []).map((each) => each.title);
  return people.length > 0 ? people : [nobody];
}

/** Whole days from `today` to a day; negative once it has passed. Both YYYY-MM-DD. */
export const daysTo = (day: string, today: string): number => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
