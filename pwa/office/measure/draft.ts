/** Measured inputs while somebody types them: text as typed, read strictly when asked for. */
import type { Measure } from "../../core/checklist";
import { readInputs } from "../../core/content";
import type { Inputs } from "../../core/finding";
import { Malformed } from "../../core/shape";

/** Two lengths in metres: length × height, or width × height. */
export interface Pair { first: string; second: string }

/** Fields of all measures; each measure uses its own. */
export interface Draft {
  wall: Pair[];
  posters: Pair[];
  openings: Pair[];
  boards: Pair[];
  count: string;
  present: boolean | null;
  asked: string;
  passed: string;
  level: number | null;
}

const DECIMAL = /^[0-9]{1,6}(\.[0-9]{1,4})?$/;
const WHOLE = /^[0-9]{1,6}$/;

export const emptyPair = (): Pair => ({ first: "", second: "" });

/** A draft to begin with: what somebody measured, or nothing. People who recited become asked and passed. */
export function draftOf(inputs: Inputs | null, measure: Measure): Draft {
  const empty: Draft = {
    wall: [emptyPair()], posters: [emptyPair()], openings: [], boards: [emptyPair()],
    count: "", present: null, asked: "", passed: "", level: null,
  };
  if (inputs === null) return empty;
  if ("wall" in inputs) {
    return { ...empty, wall: panels(inputs.wall), posters: panels(inputs.posters), openings: panels(inputs.openings ?? []) };
  }
  if ("boards" in inputs) return { ...empty, boards: inputs.boards.map((board) => ({ first: board.width_m, second: board.height_m })) };
  if ("count" in inputs) return { ...empty, count: String(inputs.count) };
  if ("present" in inputs) return { ...empty, present: inputs.present };
  if ("asked" in inputs) return { ...empty, asked: String(inputs.asked), passed: String(inputs.passed) };
  if ("level" in inputs) return { ...empty, level: inputs.level };
  const passAt = measure.kind === "sample" ? measure.pass_at ?? 0 : 0;
  const passed = inputs.people.filter((person) => person.said.length >= passAt).length;
  return { ...empty, asked: String(inputs.people.length), passed: String(passed) };
}

/**
 * The inputs that the draft spells; null while it is incomplete or malformed. Blank rows beside filled ones do not
 * count; nothing but blank rows is incomplete, since "there is none" is said by taking the rows away.
 */
export function inputsOf(measure: Measure, draft: Draft): Inputs | null {
  try {
    return readInputs(valueOf(measure, draft), measure);
  } catch (reason) {
    if (reason instanceof Malformed) return null;
    throw reason;
  }
}

/** A number as somebody types it in a hurry, full-width digits and points included. */
export function plain(typed: string): string {
  return typed.normalize("NFKC").replace(/[。,]/g, ".").replace(/\s/g, "");
}

/** Something was typed, and it is no length. */
export const isNoLength = (typed: string): boolean => typed.trim() !== "" && !DECIMAL.test(plain(typed));

/** Something was typed, and it is no whole number. */
export const isNoCount = (typed: string): boolean => typed.trim() !== "" && !WHOLE.test(plain(typed));

function valueOf(measure: Measure, draft: Draft): unknown {
  switch (measure.kind) {
    case "ratio": return ratioValue(draft);
    case "area": return { boards: filled(draft.boards)?.map(({ first, second }) => ({ width_m: first, height_m: second })) };
    case "count": return { count: whole(draft.count) };
    case "boolean": return { present: draft.present };
    case "sample": return { asked: whole(draft.asked), passed: whole(draft.passed) };
    case "rating": return { level: draft.level };
  }
}

function ratioValue(draft: Draft): unknown {
  const openings = lengths(draft.openings);
  const measured = { wall: lengths(draft.wall), posters: lengths(draft.posters) };
  return draft.openings.length === 0 ? measured : { ...measured, openings };
}

const lengths = (pairs: readonly Pair[]) => filled(pairs)?.map(({ first, second }) => ({ length_m: first, height_m: second }));

function filled(pairs: readonly Pair[]): Pair[] | undefined {
  const read = pairs.map((pair) => ({ first: plain(pair.first), second: plain(pair.second) }));
  const some = read.filter((pair) => pair.first !== "" || pair.second !== "");
  return some.length === 0 && pairs.length > 0 ? undefined : some;
}

/** Not a number when it is none: the strict reader refuses that. */
const whole = (typed: string): number => (WHOLE.test(plain(typed)) ? Number(plain(typed)) : Number.NaN);

const panels = (list: readonly { length_m: string; height_m: string }[]): Pair[] =>
  list.map((panel) => ({ first: panel.length_m, second: panel.height_m }));
