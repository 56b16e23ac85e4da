/**
 * From measured inputs to figure, outcome and points. Exact fractions throughout.
 * The same answers as `sync/score.py`; `tests/vectors/score.json` holds both to it.
 */
import type { Band, Checklist, Checkpoint, Measure, RatingMeasure, SampleMeasure } from "./checklist";
import type { Inputs, Panel, PeopleInputs, RatioInputs } from "./finding";
import type { Rational } from "./rational";
import { compare, divide, equal, fraction, multiply, ONE, rational, subtract, sum, ZERO } from "./rational";

export type Outcome = "full" | "partial" | "none";

/** What inputs come to: the figure in the measure's unit, and the share 0..1 of the points. */
export interface Score {
  readonly figure: Rational;
  readonly award: Rational;
}

export function outcomeOf(score: Score): Outcome {
  if (equal(score.award, ONE)) return "full";
  return equal(score.award, ZERO) ? "none" : "partial";
}

/** Applies the measure's rule. `inputs` must be well formed for it (content.readInputs). */
export function score(measure: Measure, inputs: Inputs): Score {
  return scoreFigure(measure, figureOf(measure, inputs));
}

/** Applies the measure's rule to a figure that is already known. */
export function scoreFigure(measure: Measure, figure: Rational): Score {
  if (measure.kind === "boolean") {
    return { figure, award: equal(figure, ONE) === (measure.good === "present") ? ONE : ZERO };
  }
  if (measure.kind === "rating") return { figure, award: figure };
  return { figure, award: awardOf(measure.bands, figure) };
}

/** What the checkpoint is worth: its weight's share of the checklist's points. */
export function fullPoints(checklist: Checklist, checkpoint: Checkpoint): Rational {
  const weights = sum(checklist.checkpoints.map((each) => rational(each.weight)));
  return multiply(divide(rational(checkpoint.weight), weights), rational(checklist.total_points));
}

function awardOf(bands: readonly Band[], figure: Rational): Rational {
  const band = bands.find((each) => inside(each, figure));
  return band === undefined ? ZERO : rational(band.award);
}

function inside(band: Band, figure: Rational): boolean {
  const above = band.at_least == null || compare(figure, rational(band.at_least)) >= 0;
  const below = band.at_most == null || compare(figure, rational(band.at_most)) <= 0;
  return above && below;
}

function figureOf(measure: Measure, inputs: Inputs): Rational {
  if ("wall" in inputs) return shareOf(inputs);
  if ("boards" in inputs) return sum(inputs.boards.map((b) => multiply(rational(b.width_m), rational(b.height_m))));
  if ("count" in inputs) return fraction(BigInt(inputs.count));
  if ("present" in inputs) return inputs.present ? ONE : ZERO;
  if ("asked" in inputs) return passedOf(measure as SampleMeasure, inputs.asked, inputs.passed);
  if ("people" in inputs) return recitedOf(measure as SampleMeasure, inputs);
  // Well-formed inputs name one of the levels.
  return rational(((measure as RatingMeasure).levels[inputs.level] as { award: string }).award);
}

function shareOf(inputs: RatioInputs): Rational {
  const openings = areaOf(inputs.openings ?? []);
  return divide(areaOf(inputs.posters), subtract(areaOf(inputs.wall), openings));
}

/** Sum of length × height, m². */
export function areaOf(panels: readonly Panel[]): Rational {
  return sum(panels.map((panel) => multiply(rational(panel.length_m), rational(panel.height_m))));
}

function recitedOf(measure: SampleMeasure, inputs: PeopleInputs): Rational {
  const passAt = measure.pass_at ?? 0;
  const passed = inputs.people.filter((person) => person.said.length >= passAt).length;
  return passedOf(measure, inputs.people.length, passed);
}

/** Whoever was not asked did not pass. */
function passedOf(measure: SampleMeasure, asked: number, passed: number): Rational {
  return fraction(BigInt(passed), BigInt(Math.max(asked, measure.min_asked ?? 1, 1)));
}
