/** A pasted or imported list of places, read line by line before anything is sent. */
import Papa from "papaparse";
import type { ListedUnit } from "../answers/unit";
import type { Coordinates, Flaw } from "./coordinates";
import { readFields, readPair } from "./coordinates";

/** As many as the server takes at once. */
export const MOST_LINES = 5000;

/** `line` counts from 1. `told`: the unit as the list names it. `flaw` is the key of its sentence. */
export type PlaceLine =
  | { readonly kind: "matched"; readonly line: number; readonly told: string; readonly unit: ListedUnit; readonly at: Coordinates }
  | { readonly kind: "unknown"; readonly line: number; readonly told: string }
  | { readonly kind: "invalid"; readonly line: number; readonly told: string; readonly flaw: `place.${Flaw}` | "placeImport.noUnit" | "placeImport.twice" | "placeImport.sameName" };

/** Where the columns stand; without a header the unit is first and the rest is a pair. */
interface Columns { readonly unit: number; readonly lat: number; readonly lon: number }

const UNIT = /单位|名称|编号|^unit$|^name$|^id$/;
const LAT = /纬度|^lat(itude)?$/;
const LON = /经度|^lon(gitude)?$|^lng$/;

export function readPlaceList(text: string, units: readonly ListedUnit[]): PlaceLine[] {
  const rows = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data
    .map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const columns = columnsOf(rows[0]?.cells ?? []);
  const known = indexOf(units);
  const seen = new Set<string>();
  return (columns === null ? rows : rows.slice(1)).map(({ cells, line }): PlaceLine => {
    const told = cells[columns?.unit ?? 0] ?? "";
    if (told === "") return { kind: "invalid", line, told, flaw: "placeImport.noUnit" };
    const [unit, another] = known.get(told) ?? known.get(same(told)) ?? [];
    if (unit === undefined) return { kind: "unknown", line, told };
    if (another !== undefined) return { kind: "invalid", line, told, flaw: "placeImport.sameName" };
    const at = columns === null ? readPair(cells.slice(1).join(" ")) : readFields(cells[columns.lat] ?? "", cells[columns.lon] ?? "");
    if (typeof at === "string") return { kind: "invalid", line, told, flaw: `place.${at}` };
    if (seen.has(unit.id)) return { kind: "invalid", line, told, flaw: "placeImport.twice" };
    seen.add(unit.id);
    return { kind: "matched", line, told, unit, at };
  });
}

/** A file's words: UTF-8, or the GB 18030 that spreadsheets in China save. */
export function wordsOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Tabs come from a spreadsheet, and the cells may hold commas then. */
const delimiterOf = (text: string): string => ["\t", ",", ";", "，"].find((each) => text.includes(each)) ?? ",";

function columnsOf(cells: readonly string[]): Columns | null {
  const at = (name: RegExp): number => cells.findIndex((cell) => name.test(cell.toLowerCase()));
  const columns = { unit: at(UNIT), lat: at(LAT), lon: at(LON) };
  return Object.values(columns).every((column) => column >= 0) ? columns : null;
}

const same = (name: string): string => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** Units by number, and by name where that is no number. */
function indexOf(units: readonly ListedUnit[]): Map<string, ListedUnit[]> {
  const index = new Map<string, ListedUnit[]>();
  for (const unit of units) index.set(same(unit.name), [...(index.get(same(unit.name)) ?? []), unit]);
  for (const unit of units) index.set(unit.id, [unit]);
  return index;
}
