import { readFileSync } from "node:fs";
import type { Checklist, Checkpoint } from "./checklist";
import { parseDot } from "./dot";
import type { Dot } from "./dot";

/** One of the files that `tests/sync/test_vectors.py` reads too. */
export function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../tests/vectors/${name}.json`, import.meta.url), "utf8")) as T;
}

export function dot(text: string): Dot {
  const found = parseDot(text);
  if (found === null) throw new Error(`no dot: ${text}`);
  return found;
}

const TITLE = { zh: "题", en: "title" };
const SOURCE = { document: "test", clause: "1" };

export function checkpoint(change: Partial<Checkpoint> = {}): Checkpoint {
  return {
    id: "c-0", group: "g", place: "p", title: TITLE, weight: "1", tolerance: "0", source: SOURCE,
    measure: { kind: "boolean", good: "present" }, ...change,
  };
}

export function checklist(checkpoints: readonly Checkpoint[], change: Partial<Checklist> = {}): Checklist {
  return {
    id: "l", version: 1, title: TITLE, source: SOURCE, total_points: "100", groups: [{ id: "g", title: TITLE }],
    places: [{ id: "p", title: TITLE }], checkpoints, ...change,
  };
}

/** Every order of a short list. */
export function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, index) => orders(items.filter((_, at) => at !== index)).map((rest) => [first, ...rest]));
}
