/** What an editor holds while it is open, from stored inputs and back. Pure. */
import type { Measure, SampleMeasure } from "../../core/checklist";
import type { Finding, Inputs, Person } from "../../core/finding";
import type { Picture, WallPicture } from "../../core/sketch";
import { areaInputs, ratioInputs, typedBoards, typedPanels } from "../../sketch/stored";
import type { Row } from "./panels";
import { boardsOf, EMPTY, isFaulty, panelsOf, rowOfBoard, rowOfPanel, sound } from "./panels";

/** Rows are typed; pictures were drawn on. */
export interface RatioContent {
  readonly kind: "ratio";
  readonly wall: readonly Row[];
  readonly posters: readonly Row[];
  readonly openings: readonly Row[];
  readonly pictures: readonly WallPicture[];
}
export interface AreaContent { readonly kind: "area"; readonly boards: readonly Row[]; readonly pictures: readonly Picture[] }
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

/** Whether a kept draft is one that this version of the app can go on with. */
export function isContent(measure: Measure, kept: unknown): kept is Content {
  const content = kept as Content;
  return content.kind === measure.kind && (!("wall" in content || "boards" in content) || Array.isArray(content.pictures));
}

/** What the editor begins with; null for measures that are answered on the card. */
export function begin(measure: Measure, finding: Finding | null): Content | null {
  const inputs = finding?.kind === "measured" ? finding.inputs : null;
  switch (measure.kind) {
    case "ratio": return ratio(inputs);
    case "area": return area(inputs);
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
      return ratioInputs({ wall: panelsOf(content.wall), posters: panelsOf(content.posters), openings: panelsOf(content.openings) }, content.pictures);
    }
    case "area": return content.boards.some(isFaulty) ? null : areaInputs(boardsOf(content.boards), content.pictures);
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
  if (inputs === null || !("wall" in inputs)) return { kind: "ratio", wall: [EMPTY], posters: [EMPTY], openings: [], pictures: [] };
  const { wall, posters, openings } = typedPanels(inputs);
  return {
    kind: "ratio", wall: orEmpty(wall.map(rowOfPanel)), posters: orEmpty(posters.map(rowOfPanel)), openings: openings.map(rowOfPanel),
    pictures: inputs.sketch?.pictures ?? [],
  };
}

function area(inputs: Inputs | null): AreaContent {
  if (inputs === null || !("boards" in inputs)) return { kind: "area", boards: [EMPTY], pictures: [] };
  return { kind: "area", boards: orEmpty(typedBoards(inputs).map(rowOfBoard)), pictures: inputs.sketch?.pictures ?? [] };
}

/** The content with one picture more, changed or gone (null). */
export function withPicture<T extends RatioContent | AreaContent>(content: T, index: number, picture: WallPicture | null): T {
  const pictures = picture === null ? content.pictures.filter((_, at) => at !== index) : [...content.pictures.slice(0, index), picture, ...content.pictures.slice(index + 1)];
  return { ...content, pictures };
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
