/** What a bar, a cell or a number of the dashboard counts: the list that it leads to. Its name stands in the address. */
import type { RouteLocationRaw } from "vue-router";
import type { ConflictLine } from "../answers/conflict";
import type { Voice } from "../voice";
import type { Dashboard, UnitStanding } from "./answers";
import type { Age, Units, Verdict } from "./counts";
import { AGES, ages, bands, progress, STAGES, VERDICTS, verdicts } from "./counts";

export interface CountedLine { readonly name: string; readonly more: string; readonly to: RouteLocationRaw | null }
export interface Counted { readonly title: string; readonly lines: readonly CountedLine[] }

export interface Known { readonly campaign: string; readonly dashboard: Dashboard; readonly conflicts: readonly ConflictLine[]; readonly now_ms: number }

const PART = "|";
export const keyOf = (...parts: readonly string[]): string => parts.join(PART);

/** The list of this name; null for a name that means nothing here. */
export function countedOf(key: string, known: Known, voice: Voice): Counted | null {
  const [kind, first = "", second = ""] = key.split(PART);
  switch (kind) {
    case "region": return staged(first, second, (unit) => unit.jurisdiction, first, known, voice);
    case "phase": return staged(first, second, (unit) => unit.phase ?? null, phaseName(first, known, voice), known, voice);
    case "band": return banded(Number(first), known, voice);
    case "lost": return lostAt(first, known, voice);
    case "age": return aged(first, known, voice);
    case "verdict": return judged(first, known, voice);
    case "heat": return walked(first, second, known, voice);
    default: return null;
  }
}

export function phaseName(phase: string, { dashboard }: Pick<Known, "dashboard">, voice: Voice): string {
  const found = dashboard.phases.find((each) => each.id === phase);
  return found === undefined ? phase : voice.pick(found.title);
}

function staged(key: string, stage: string, by: (unit: UnitStanding) => string | null, name: string, known: Known, voice: Voice): Counted | null {
  const known_stage = STAGES.find((each) => each === stage);
  const group = progress(known.dashboard.units, by).find((each) => each.key === key);
  if (known_stage === undefined || group === undefined) return null;
  return { title: voice.say("dashboard.show", { what: `${name} · ${voice.say(`dashboard.stage.${known_stage}`)}` }), lines: unitLines(group.at[known_stage], known) };
}

export function bandName(from: number, voice: Voice): string {
  return voice.say("dashboard.band.name", { from: from * 10, to: from * 10 + 10 });
}

function banded(from: number, known: Known, voice: Voice): Counted | null {
  const band = bands(known.dashboard.units)[from];
  return band === undefined ? null : { title: voice.say("dashboard.show", { what: bandName(from, voice) }), lines: unitLines([...band.issued, ...band.final], known) };
}

function lostAt(checkpoint: string, known: Known, voice: Voice): Counted | null {
  const lost = known.dashboard.lost.find((each) => each.checkpoint === checkpoint);
  if (lost === undefined) return null;
  const units = known.dashboard.units.filter((unit) => lost.units.includes(unit.unit));
  return { title: voice.say("dashboard.show", { what: voice.pick(lost.title) }), lines: units.map((unit) => ({ name: unit.name, more: unit.jurisdiction, to: checkpointOf(unit, checkpoint) })) };
}

function aged(age: string, known: Known, voice: Voice): Counted | null {
  const wanted = AGES.find((each): each is Age => each === age);
  if (wanted === undefined) return null;
  const lines = ages(known.conflicts, known.now_ms)[wanted];
  return {
    title: voice.say("dashboard.showConflicts", { what: voice.say(`dashboard.age.${wanted}`) }),
    lines: lines.map((line) => ({ name: voice.pick(line.title), more: line.unit_name, to: { name: "ruling", params: { visit: line.visit, checkpoint: line.checkpoint } } })),
  };
}

function judged(verdict: string, known: Known, voice: Voice): Counted | null {
  const wanted = VERDICTS.find((each): each is Verdict => each === verdict);
  if (wanted === undefined) return null;
  return { title: voice.say("dashboard.show", { what: voice.say(`dashboard.verdict.${wanted}`) }), lines: unitLines(verdicts(known.dashboard.units)[wanted].units, known, { show: "photos" }) };
}

/** The checkpoints of one place that lost points at one unit. */
function walked(unitId: string, placeId: string, known: Known, voice: Voice): Counted | null {
  const unit = known.dashboard.units.find((each) => each.unit === unitId);
  const place = known.dashboard.places.find((each) => each.id === placeId);
  if (unit === undefined || place === undefined) return null;
  const lost = known.dashboard.lost.filter((each) => each.place === placeId && each.units.includes(unitId));
  return { title: `${unit.name} · ${voice.pick(place.title)}`, lines: lost.map((each) => ({ name: voice.pick(each.title), more: "", to: checkpointOf(unit, each.checkpoint) })) };
}

function checkpointOf(unit: UnitStanding, checkpoint: string): RouteLocationRaw | null {
  return unit.visit == null ? null : { name: "visit", params: { visit: unit.visit }, query: { at: checkpoint } };
}

function unitLines(units: Units, { campaign }: Known, query: Record<string, string> = {}): CountedLine[] {
  return units.map((unit) => ({
    name: unit.name, more: [unit.jurisdiction, unit.points?.shown ?? ""].filter((part) => part !== "").join(" · "),
    to: unit.visit == null ? { name: "setup", params: { campaign }, query: { q: unit.name } } : { name: "visit", params: { visit: unit.visit }, query },
  }));
}
