/** The answers that one tap gives, with what each would come to. Pure. */
import type { BooleanMeasure, CountMeasure, Measure, RatingMeasure } from "../../core/checklist";
import type { Inputs } from "../../core/finding";
import type { Outcome } from "../../core/score";
import { outcomeOf, score } from "../../core/score";
import { pick, say } from "../voice";

export interface Option {
  /** Part of the test id: present, absent, 0, 1, 2 … */
  readonly id: string;
  readonly label: string;
  readonly inputs: Inputs;
  readonly outcome: Outcome;
}

/** Counts that a thumb reaches without the keypad. */
const QUICK_COUNTS = [0, 1, 2, 3];

/** Empty where an answer has to be measured. */
export function optionsOf(measure: Measure): Option[] {
  switch (measure.kind) {
    case "boolean": return seen(measure);
    case "rating": return levels(measure);
    case "count": return counts(measure);
    default: return [];
  }
}

/** The option that these inputs are, or null when the answer is none of them. */
export function chosenOption(measure: Measure, inputs: Inputs): string | null {
  if ("present" in inputs) return inputs.present ? "present" : "absent";
  if ("level" in inputs) return String(inputs.level);
  if ("count" in inputs && measure.kind === "count") return QUICK_COUNTS.includes(inputs.count) ? String(inputs.count) : null;
  return null;
}

function option(measure: Measure, id: string, label: string, inputs: Inputs): Option {
  return { id, label, inputs, outcome: outcomeOf(score(measure, inputs)) };
}

function seen(measure: BooleanMeasure): Option[] {
  return [true, false].map((present) => {
    const id = present ? "present" : "absent";
    return option(measure, id, say(`answer.${id}`), { present });
  });
}

function levels(measure: RatingMeasure): Option[] {
  return measure.levels.map((level, index) => option(measure, String(index), pick(level.title), { level: index }));
}

function counts(measure: CountMeasure): Option[] {
  return QUICK_COUNTS.map((count) => option(measure, String(count), String(count), { count }));
}
