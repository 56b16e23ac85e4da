/** The dashboard's charts: figures as rows of a table, and how they are drawn. */
import type { EChartsCoreOption } from "echarts/core";
import type { ConflictLine } from "../answers/conflict";
import type { ChartRow } from "../parts/ChartCard.vue";
import type { Ink } from "../parts/ink";
import type { Voice } from "../voice";
import type { Dashboard, UnitStanding } from "./answers";
import { bandName, keyOf, phaseName } from "./counted";
import { AGES, ages, bands, heat, progress, STAGES, VERDICTS, verdicts } from "./counts";
import { barHeight, columns, grid, rows } from "./options";

export interface Chart {
  readonly id: string; readonly title: string; readonly means: string; readonly empty: string; readonly height: number;
  readonly heads: readonly string[]; readonly rows: readonly ChartRow[]; readonly option: (ink: Ink) => EChartsCoreOption;
}

export const MOST_UNITS = 30;
const MOST_CHECKPOINTS = 12;
const COLUMNS_PX = 250;
const STAGE_COLOURS = { unplanned: "faint", planned: "idle", begun: "fair", signed: "calm", issued: "good" } as const;
const VERDICT_COLOURS = { consistent: "good", cannot_tell: "fair", contradicts: "bad", pending: "idle", missing: "calm" } as const;

const cell = (n: number, key: string): { text: string; key: string } => ({ text: String(n), key: n > 0 ? key : "" });

export function progressChart(kind: "region" | "phase", dashboard: Dashboard, voice: Voice): Chart {
  const { say } = voice;
  const groups = progress(dashboard.units, (unit: UnitStanding) => (kind === "region" ? unit.jurisdiction : unit.phase ?? null));
  const ordered = groups.sort((a, b) => (kind === "region" ? b.units.length - a.units.length : placeOf(a.key, dashboard) - placeOf(b.key, dashboard)));
  const names = ordered.map((group) => (kind === "region" ? group.key : phaseName(group.key, { dashboard }, voice)));
  return {
    id: kind, title: say(`dashboard.${kind}.title`), means: say("dashboard.region.means"), empty: say(kind === "phase" ? "dashboard.phase.none" : "dashboard.empty"), height: barHeight(ordered.length),
    heads: [say(`dashboard.${kind}.head`), ...STAGES.map((stage) => say(`dashboard.stage.${stage}`))],
    rows: ordered.map((group, place) => ({ name: names[place] ?? "", cells: STAGES.map((stage) => cell(group.at[stage].length, keyOf(kind, group.key, stage))) })),
    option: rows(names, STAGES.map((stage) => ({ name: say(`dashboard.stage.${stage}`), colour: STAGE_COLOURS[stage], values: ordered.map((group) => group.at[stage].length) }))),
  };
}

const placeOf = (phase: string, dashboard: Dashboard): number => dashboard.phases.findIndex((each) => each.id === phase);

export function scoreChart(dashboard: Dashboard, voice: Voice): Chart {
  const { say } = voice;
  const found = bands(dashboard.units);
  const some = found.some((band) => band.issued.length + band.final.length > 0);
  return {
    id: "band", title: say("dashboard.band.title"), means: say("dashboard.band.means"), empty: say("dashboard.band.none"), height: COLUMNS_PX,
    heads: [say("dashboard.band.head"), say("dashboard.band.issued"), say("dashboard.band.final")],
    rows: some ? found.map((band) => ({ name: bandName(band.from, voice), cells: [cell(band.issued.length, keyOf("band", String(band.from))), cell(band.final.length, keyOf("band", String(band.from)))] })) : [],
    option: columns(found.map((band) => String(band.from * 10)), [
      { name: say("dashboard.band.issued"), colour: "good", values: found.map((band) => band.issued.length) },
      { name: say("dashboard.band.final"), colour: "idle", values: found.map((band) => band.final.length) },
    ]),
  };
}

export function lostChart(dashboard: Dashboard, voice: Voice): Chart {
  const { say, pick } = voice;
  const worst = dashboard.lost.slice(0, MOST_CHECKPOINTS);
  return {
    id: "lost", title: say("dashboard.lost.title"), means: say("dashboard.lost.means"), empty: say("dashboard.lost.none"), height: barHeight(worst.length) - 30,
    heads: [say("dashboard.lost.head"), say("dashboard.lost.lost"), say("dashboard.lost.failed")],
    rows: worst.map((each) => ({ name: pick(each.title), cells: [{ text: each.lost.shown, key: keyOf("lost", each.checkpoint) }, { text: say("dashboard.lost.of", { failed: each.units.length, settled: each.settled }), key: keyOf("lost", each.checkpoint) }] })),
    option: rows(worst.map((each) => pick(each.title)), [{ name: say("dashboard.lost.lost"), colour: "bad", values: worst.map((each) => Number(each.lost.shown)) }]),
  };
}

export function conflictChart(lines: readonly ConflictLine[], now_ms: number, voice: Voice): Chart {
  const { say } = voice;
  const found = ages(lines, now_ms);
  return {
    id: "age", title: say("dashboard.age.title"), means: say("dashboard.age.means"), empty: say("dashboard.age.none"), height: COLUMNS_PX,
    heads: [say("dashboard.age.head"), say("dashboard.age.n")],
    rows: lines.length === 0 ? [] : AGES.map((age) => ({ name: say(`dashboard.age.${age}`), cells: [cell(found[age].length, keyOf("age", age))] })),
    option: columns(AGES.map((age) => say(`dashboard.age.${age}`)), [{ name: say("dashboard.age.n"), colour: "fair", values: AGES.map((age) => found[age].length) }]),
  };
}

export function photoChart(dashboard: Dashboard, voice: Voice): Chart {
  const { say } = voice;
  const found = verdicts(dashboard.units);
  const all = VERDICTS.reduce((sum, each) => sum + found[each].n, 0);
  const option = columns(VERDICTS.map((each) => say(`dashboard.verdict.${each}`)), [{ name: say("dashboard.verdict.n"), colour: "calm", values: VERDICTS.map((each) => found[each].n) }]);
  return {
    id: "verdict", title: say("dashboard.verdict.title"), means: "", empty: say("dashboard.verdict.none"), height: COLUMNS_PX,
    heads: [say("dashboard.verdict.head"), say("dashboard.verdict.n")],
    rows: all === 0 ? [] : VERDICTS.map((each) => ({ name: say(`dashboard.verdict.${each}`), cells: [cell(found[each].n, keyOf("verdict", each))] })),
    option: (ink) => coloured(option(ink), VERDICTS.map((each) => ink[VERDICT_COLOURS[each]])),
  };
}

/** Every bar in its own colour; its name stands below it. */
function coloured(option: EChartsCoreOption, colours: readonly string[]): EChartsCoreOption {
  const series = (option.series as { data: object[] }[]).map((each) => ({ ...each, data: each.data.map((datum, place) => ({ ...datum, itemStyle: { color: colours[place] } })) }));
  return { ...option, series };
}

export function heatChart(dashboard: Dashboard, voice: Voice): Chart & { readonly keys: readonly string[] } {
  const { say, pick } = voice;
  const found = heat(dashboard, MOST_UNITS);
  const [across, down] = [found.places.map((place) => pick(place.title)), found.units.map((unit) => unit.name)];
  const keyAt = (unit: number, place: number): string => keyOf("heat", found.units[unit]?.unit ?? "", found.places[place]?.id ?? "");
  return {
    id: "heat", title: say("dashboard.heat.title"), means: say("dashboard.heat.means", { n: MOST_UNITS }), empty: say("dashboard.heat.none"), height: barHeight(down.length) + 20,
    heads: [say("dashboard.heat.head"), ...across],
    rows: found.units.map((unit, row) => ({
      name: unit.name,
      cells: found.places.map((_, column) => {
        const here = found.cells.find((each) => each.unit === row && each.place === column);
        return here === undefined ? { text: "", key: "" } : { text: `${String(here.failed)} / ${String(here.settled)}`, key: here.failed > 0 ? keyAt(row, column) : "" };
      }),
    })),
    option: grid(across, down, found.cells.map((each) => ({ column: each.place, row: each.unit, share: each.settled === 0 ? 0 : each.failed / each.settled, words: String(each.failed) }))),
    keys: found.cells.map((each) => (each.failed > 0 ? keyAt(each.unit, each.place) : "")),
  };
}
