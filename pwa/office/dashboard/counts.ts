/** What the dashboard's charts count, and behind every number the units that it counts. */
import { parseFraction } from "../../core/rational";
import type { ConflictLine } from "../answers/conflict";
import type { Dashboard, Stage, UnitStanding } from "./answers";

export const STAGES = ["unplanned", "planned", "begun", "signed", "issued"] as const satisfies readonly Stage[];
export const AGES = ["day", "three", "week", "older"] as const;
export type Age = (typeof AGES)[number];
export const VERDICTS = ["consistent", "cannot_tell", "contradicts", "pending", "missing"] as const;
export type Verdict = (typeof VERDICTS)[number];
export const BANDS = 10;

const DAY_MS = 86_400_000;

export type Units = readonly UnitStanding[];

/** Units that share something, by how far they are. */
export interface Progress { readonly key: string; readonly units: Units; readonly at: Readonly<Record<Stage, Units>> }

/** Groups in the order of their first unit; `keyOf` null leaves a unit out. */
export function progress(units: Units, keyOf: (unit: UnitStanding) => string | null): Progress[] {
  const groups = new Map<string, UnitStanding[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups].map(([key, members]) => ({ key, units: members, at: stagesOf(members) }));
}

function stagesOf(units: Units): Record<Stage, Units> {
  const at = (stage: Stage): Units => units.filter((unit) => unit.stage === stage);
  return { unplanned: at("unplanned"), planned: at("planned"), begun: at("begun"), signed: at("signed"), issued: at("issued") };
}

/** Units by tenth of the full points, those with a figure only: `issued` ones, and others whose figure is final. */
export interface Band { readonly from: number; readonly issued: Units; readonly final: Units }

export function bands(units: Units): Band[] {
  const found = Array.from({ length: BANDS }, (_, from) => ({ from, issued: [] as UnitStanding[], final: [] as UnitStanding[] }));
  for (const unit of units) {
    const band = bandOf(unit);
    if (band !== null) found[band]?.[unit.stage === "issued" ? "issued" : "final"].push(unit);
  }
  return found;
}

/** Exact: 59.99… is below 60. The full points belong to the last band. */
function bandOf({ points, whole }: UnitStanding): number | null {
  if (points == null || whole == null) return null;
  const [got, of] = [parseFraction(points.exact), parseFraction(whole.exact)];
  const tenth = (got.n * of.over * BigInt(BANDS)) / (got.over * of.n);
  return Math.min(Math.max(Number(tenth), 0), BANDS - 1);
}

/** Open conflicts by how long ago their last finding or ruling arrived. */
export function ages(lines: readonly ConflictLine[], now_ms: number): Record<Age, ConflictLine[]> {
  const found: Record<Age, ConflictLine[]> = { day: [], three: [], week: [], older: [] };
  for (const line of lines) found[ageOf(now_ms - Date.parse(line.last_received_at))].push(line);
  return found;
}

function ageOf(since_ms: number): Age {
  if (since_ms < DAY_MS) return "day";
  if (since_ms < 3 * DAY_MS) return "three";
  return since_ms < 7 * DAY_MS ? "week" : "older";
}

/** Photos by what the checks say; `missing`: declared, but not here whole; with the units that have such. */
export function verdicts(units: Units): Record<Verdict, { readonly n: number; readonly units: Units }> {
  const of = (verdict: Verdict): { n: number; units: Units } => ({
    n: units.reduce((sum, unit) => sum + photosOf(unit, verdict), 0),
    units: units.filter((unit) => photosOf(unit, verdict) > 0),
  });
  return { consistent: of("consistent"), cannot_tell: of("cannot_tell"), contradicts: of("contradicts"), pending: of("pending"), missing: of("missing") };
}

export function photosOf({ photos }: UnitStanding, verdict: Verdict): number {
  if (photos == null) return 0;
  const missing = photos.declared - photos.verified;
  if (verdict === "missing") return missing;
  if (verdict !== "pending") return photos[verdict];
  return Math.max(photos.verified - photos.consistent - photos.cannot_tell - photos.contradicts, 0);
}

/** The walk of those units that lost most places; places that nobody has been to are left out. */
export interface Heat {
  readonly units: Units;
  readonly places: readonly Dashboard["places"][number][];
  readonly cells: readonly { readonly unit: number; readonly place: number; readonly failed: number; readonly settled: number }[];
}

export function heat({ units, places }: Pick<Dashboard, "units" | "places">, most: number): Heat {
  const failed = (unit: UnitStanding): number => (unit.places ?? []).reduce((sum, each) => sum + each.failed, 0);
  const rows = units.filter((unit) => failed(unit) > 0).sort((a, b) => failed(b) - failed(a)).slice(0, most);
  const been = new Set(rows.flatMap((unit) => (unit.places ?? []).map((each) => each.place)));
  const columns = places.filter((place) => been.has(place.id));
  const cells = rows.flatMap((unit, row) => (unit.places ?? []).map((each) => ({
    unit: row, place: columns.findIndex((place) => place.id === each.place), failed: each.failed, settled: each.settled,
  })));
  return { units: rows, places: columns, cells };
}
