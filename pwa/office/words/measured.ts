/** What was measured, in plain words and figures: inputs, the figure they come to, the rule that judges it. */
import type { Band, Measure, RatingMeasure, SampleMeasure } from "../../core/checklist";
import type { Board, Inputs, Panel } from "../../core/finding";
import type { Rational } from "../../core/rational";
import { compare, fraction, multiply, parseFraction, rational, rounded, ZERO } from "../../core/rational";
import type { Voice } from "../voice";

const HUNDRED = fraction(100n);

/** One line of a measurement: what it is, and what was noted. */
export interface Line { readonly label: string; readonly value: string }

/** Each thing that was noted, one line each. */
export function inputLines(measure: Measure, inputs: Inputs, voice: Voice): Line[] {
  const { say, pick } = voice;
  if ("wall" in inputs) {
    return [
      { label: say("input.wall"), value: panelList(inputs.wall, voice) },
      { label: say("input.posters"), value: panelList(inputs.posters, voice) },
      ...(inputs.openings?.length ? [{ label: say("input.openings"), value: panelList(inputs.openings, voice) }] : []),
    ];
  }
  if ("boards" in inputs) return [{ label: say("input.boards"), value: boardList(inputs.boards, voice) }];
  if ("count" in inputs) return [{ label: say("input.counted"), value: countText(measure, String(inputs.count), voice) }];
  if ("present" in inputs) return [{ label: say("input.seen"), value: say(inputs.present ? "input.present" : "input.absent") }];
  if ("asked" in inputs) {
    return [{ label: say("input.asked"), value: say("input.passedOf", { asked: inputs.asked, passed: inputs.passed }) }];
  }
  if ("people" in inputs) return peopleLines(measure as SampleMeasure, inputs.people, voice);
  const level = (measure as RatingMeasure).levels[inputs.level];
  return [{ label: say("input.rated"), value: level === undefined ? "" : pick(level.title) }];
}

/** A figure (`n/d`) in the measure's own unit: a share as percent, an area in m², a level by its title. */
export function figureText(measure: Measure, exact: string, voice: Voice): string {
  const figure = parseFraction(exact);
  switch (measure.kind) {
    case "ratio":
    case "sample": return percent(figure);
    case "area": return `${trimmed(figure)} m²`;
    case "count": return countText(measure, trimmed(figure), voice);
    case "boolean": return voice.say(compare(figure, ZERO) > 0 ? "input.present" : "input.absent");
    case "rating": return levelText(measure, figure, voice);
  }
}

/** The figure that inputs come to: what was measured on photos never stands without its bounds. */
export function measuredFigure(measure: Measure, exact: string, inputs: Inputs | null | undefined, voice: Voice): string {
  const figure = figureText(measure, exact, voice);
  const sketch = inputs != null && "sketch" in inputs ? inputs.sketch : null;
  return sketch == null ? figure : voice.say("sketch.within", { figure, bounds: boundsText(measure, rational(sketch.low), rational(sketch.high)) });
}

/** Between what the figure lies, by a sketch: "2.55–2.64 m²", "62.1–62.9%". */
export function boundsText(measure: Measure, low: Rational, high: Rational): string {
  const share = (bound: Rational): string => rounded(multiply(bound, HUNDRED), 1);
  return measure.kind === "ratio" ? `${share(low)}–${share(high)}%` : `${rounded(low)}–${rounded(high)} m²`;
}

/** For these the figure says nothing that the inputs did not. */
export function isPlain(measure: Measure): boolean {
  return measure.kind === "boolean" || measure.kind === "rating" || measure.kind === "count";
}

/** The name of a figure of this measure: "share", "area" … */
export function figureName(measure: Measure, voice: Voice): string {
  return voice.say(`figure.${measure.kind}`);
}

/** The rule in one sentence: what earns full, what earns part. */
export function ruleText(measure: Measure, voice: Voice): string {
  if (measure.kind === "boolean") return voice.say(measure.good === "present" ? "rule.present" : "rule.absent");
  if (measure.kind === "rating") {
    const levels = measure.levels.map((level) => voice.say("rule.earns", { what: voice.pick(level.title), award: awardText(level.award, voice) }));
    return levels.reverse().join(voice.say("list.semicolon"));
  }
  const bands = measure.bands.map((band) => voice.say("rule.earns", { what: bandText(measure, band, voice), award: awardText(band.award, voice) }));
  return [...bands, voice.say("rule.else")].join(voice.say("list.semicolon"));
}

function bandText(measure: Measure, band: Band, voice: Voice): string {
  const bound = (decimal: string): string => figureText(measure, exactOf(decimal), voice);
  const { at_least: least, at_most: most } = band;
  if (least != null && most != null) return voice.say("rule.from", { least: bound(least), most: bound(most) });
  if (least != null) return voice.say("rule.atLeast", { least: bound(least) });
  if (most == null) return voice.say("rule.any");
  return compare(rational(most), ZERO) === 0 ? voice.say("rule.nothing") : voice.say("rule.atMost", { most: bound(most) });
}

function awardText(award: string, voice: Voice): string {
  const share = rational(award);
  if (compare(share, fraction(1n)) === 0) return voice.say("outcome.full");
  if (compare(share, ZERO) === 0) return voice.say("outcome.none");
  return voice.say("rule.part", { share: percent(share) });
}

function exactOf(decimal: string): string {
  const value = rational(decimal);
  return `${String(value.n)}/${String(value.over)}`;
}

function panelList(panels: readonly Panel[], voice: Voice): string {
  if (panels.length === 0) return voice.say("input.noneOfThem");
  return panels.map((panel) => `${panel.length_m} m × ${panel.height_m} m`).join(voice.say("list.comma"));
}

function boardList(boards: readonly Board[], voice: Voice): string {
  if (boards.length === 0) return voice.say("input.noneOfThem");
  return boards.map((board) => `${board.width_m} m × ${board.height_m} m`).join(voice.say("list.comma"));
}

function peopleLines(measure: SampleMeasure, people: readonly { said: readonly number[]; role?: string; department?: string }[], voice: Voice): Line[] {
  const items = measure.items?.length ?? 0;
  const passed = people.filter((person) => person.said.length >= (measure.pass_at ?? 0)).length;
  const summary = { label: voice.say("input.asked"), value: voice.say("input.passedOf", { asked: people.length, passed }) };
  const each = people.map((person, index) => ({
    label: voice.say("input.person", { n: index + 1 }),
    value: [person.department, person.role, voice.say("input.recited", { said: person.said.length, items })].filter(Boolean).join(" · "),
  }));
  return [summary, ...each];
}

function countText(measure: Measure, shown: string, voice: Voice): string {
  const unit = measure.kind === "count" ? measure.unit : null;
  return unit == null ? shown : `${shown} ${voice.pick(unit)}`;
}

function levelText(measure: RatingMeasure, award: Rational, voice: Voice): string {
  const level = measure.levels.find((each) => compare(rational(each.award), award) === 0);
  return level === undefined ? percent(award) : voice.pick(level.title);
}

/** 3/5 → "60 %", 0.5833 → "58.33 %". */
export function percent(share: Rational): string {
  return `${trimmed(multiply(share, HUNDRED))}%`;
}

/** Two decimals at most, no trailing zeros: 2.40 → "2.4". */
export function trimmed(value: Rational): string {
  return rounded(value).replace(/\.?0+$/, "");
}
