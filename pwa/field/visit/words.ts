/** What an inspector found, in words: for cards, rows, summaries and team mates' hints. */
import type { Checkpoint, Measure, SampleMeasure } from "../../core/checklist";
import type { Finding, Inputs } from "../../core/finding";
import { equal, fraction, multiply, parseFraction, rational, rounded } from "../../core/rational";
import { score } from "../../core/score";
import type { PreviousFinding } from "../../wire/api";
import { pick, say } from "../voice";

const HUNDRED = fraction(100n);

export function findingWords(checkpoint: Checkpoint, finding: Finding): string {
  if (finding.kind === "cleared") return say("answer.cleared");
  if (finding.kind === "not_applicable") return say("answer.notApplicable", { reason: finding.reason });
  return inputsWords(checkpoint.measure, finding.inputs);
}

/** The answer itself: "有", "3 处", "62.5 %", "2.40 m²", "2 / 3 人". Inputs must be well formed for the measure. */
export function inputsWords(measure: Measure, inputs: Inputs): string {
  switch (measure.kind) {
    case "boolean": return say("present" in inputs && inputs.present ? "answer.present" : "answer.absent");
    case "rating": return "level" in inputs ? pick((measure.levels[inputs.level] as { title: { zh: string; en: string } }).title) : "";
    case "count": return countWords(measure.unit == null ? "" : pick(measure.unit), "count" in inputs ? inputs.count : 0);
    case "ratio": return `${rounded(multiply(score(measure, inputs).figure, HUNDRED), 1)} %${bounds(measure, inputs)}`;
    case "area": return `${rounded(score(measure, inputs).figure)} m²${bounds(measure, inputs)}`;
    case "sample": return sampleWords(measure, inputs);
  }
}

/** " (2.39–2.53)" behind a figure that was measured on photos: it is never shown bare. Nothing behind a typed one. */
function bounds(measure: Measure, inputs: Inputs): string {
  const sketch = "sketch" in inputs ? inputs.sketch : null;
  if (sketch == null) return "";
  const shown = (bound: string): string =>
    (measure.kind === "ratio" ? rounded(multiply(rational(bound), HUNDRED), 1) : rounded(rational(bound)));
  return say("sketch.bounds", { low: shown(sketch.low), high: shown(sketch.high) });
}

export function countWords(unit: string, count: number): string {
  return unit === "" ? String(count) : `${String(count)} ${unit}`;
}

function sampleWords(measure: SampleMeasure, inputs: Inputs): string {
  if ("asked" in inputs) return say("answer.sample", { passed: inputs.passed, asked: inputs.asked });
  if (!("people" in inputs)) return "";
  const passed = inputs.people.filter((person) => person.said.length >= (measure.pass_at ?? 0)).length;
  return say("answer.sample", { passed, asked: inputs.people.length });
}

/** The last time's answer: by its figure, since a ruling need not have inputs. */
export function previousWords(measure: Measure, previous: PreviousFinding): string {
  if (previous.outcome === "not_applicable" || !previous.figure) return say("previous.notApplicable");
  const figure = parseFraction(previous.figure);
  switch (measure.kind) {
    case "boolean": return say(figure.n > 0n ? "answer.present" : "answer.absent");
    case "rating": return pick(measure.levels.find((level) => equal(rational(level.award), figure))?.title ?? { zh: "", en: "" });
    case "count": return countWords(measure.unit == null ? "" : pick(measure.unit), Number(figure.n / figure.over));
    case "area": return `${rounded(figure)} m²`;
    default: return `${rounded(multiply(figure, HUNDRED), 1)} %`;
  }
}
