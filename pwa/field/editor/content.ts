/** What an editor holds while it is open, from stored inputs and back. Pure. */
import type { Measure, SampleMeasure } from "../../core/checklist";
import type { Finding, Inputs, Person } from "../../core/finding";
import type { Row } from "./panels";
import { boardsOf, EMPTY, isFaulty, panelsOf, rowOfBoard, rowOfPanel, sound } from "./panels";

export interface RatioContent { readonly kind: "ratio"; readonly wall: readonly Row[]; readonly posters: readonly Row[]; readonly openings: readonly Row[] }
export interface AreaContent { readonly kind: "area"; readonly boards: readonly Row[] }
/** Null: nothing typed yet. */
export interface CountContent { readonly kind: "count"; readonly count: number | null }
/** With the helper: people one by one. Without: the two counts. */
export interface SampleContent {
  readonly kind: "sample";
  readonly byPerson: boolean;
  readonly people: readonly Person[];
  readonly asked: number;
  readonly passed: number;
}
export type Content = RatioContent | AreaContent | CountContent | SampleContent;

const PERSON: Person = { said: [] };

/** What the editor begins with; null for measures that are answered on the card. */
export function begin(measure: Measure, finding: Finding | null): Content | null {
  const inputs = finding?.kind === "measured" ? finding.inputs : null;
  switch (measure.kind) {
    case "ratio": return ratio(inputs);
    case "area": return { kind: "area", boards: inputs !== null && "boards" in inputs ? orEmpty(inputs.boards.map(rowOfBoard)) : [EMPTY] };
    case "count": return { kind: "count", count: inputs !== null && "count" in inputs ? inputs.count : null };
    case "sample": return sample(measure, inputs);
    default: return null;
  }
}

/** The inputs that the content means, or null while it is not whole. */
export function inputsOf(measure: Measure, content: Content): Inputs | null {
  const inputs = meant(content);
  return inputs === null ? null : sound(measure, inputs);
}

function meant(content: Content): Inputs | null {
  switch (content.kind) {
    case "ratio": {
      if ([...content.wall, ...content.posters, ...content.openings].some(isFaulty)) return null;
      const openings = panelsOf(content.openings);
      const inputs = { wall: panelsOf(content.wall), posters: panelsOf(content.posters) };
      return openings.length === 0 ? inputs : { ...inputs, openings };
    }
    case "area": return content.boards.some(isFaulty) ? null : { boards: boardsOf(content.boards) };
    case "count": return content.count === null ? null : { count: content.count };
    case "sample": return content.byPerson ? { people: asked(content.people) } : { asked: content.asked, passed: content.passed };
  }
}

/** The person whose turn it is counts once something was tapped or said about them. */
export function asked(people: readonly Person[]): Person[] {
  return people.filter((person, index) => index < people.length - 1 || isBegun(person)).map(tidy);
}

export function isBegun(person: Person): boolean {
  return person.said.length > 0 || (person.took_s ?? 0) > 0 || (person.role ?? "") !== "" || (person.department ?? "") !== "";
}

function tidy({ said, role, department, took_s }: Person): Person {
  return {
    said: [...said].sort((a, b) => a - b), ...(role ? { role } : {}), ...(department ? { department } : {}), ...(took_s ? { took_s } : {}),
  };
}

function ratio(inputs: Inputs | null): RatioContent {
  if (inputs === null || !("wall" in inputs)) return { kind: "ratio", wall: [EMPTY], posters: [EMPTY], openings: [] };
  return {
    kind: "ratio", wall: inputs.wall.map(rowOfPanel), posters: orEmpty(inputs.posters.map(rowOfPanel)),
    openings: (inputs.openings ?? []).map(rowOfPanel),
  };
}

function sample(measure: SampleMeasure, inputs: Inputs | null): SampleContent {
  const helper = (measure.items ?? []).length > 0;
  if (inputs !== null && "asked" in inputs) {
    return { kind: "sample", byPerson: false, people: [PERSON], asked: inputs.asked, passed: inputs.passed };
  }
  const people = inputs !== null && "people" in inputs ? inputs.people : [];
  return { kind: "sample", byPerson: helper, people: [...people, PERSON], asked: measure.min_asked ?? 1, passed: 0 };
}

function orEmpty(rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [EMPTY] : rows;
}
