/** What a record says, with names where ids stand; the ids stay behind them, to be compared with an export. */
import type { RouteLocationRaw } from "vue-router";
import type { AuditLine } from "./server";

export type AuditName = AuditLine["names"][number];
export type Part = { readonly kind: "text"; readonly text: string } | { readonly kind: "named"; readonly named: AuditName };
export interface Said { readonly key: string; readonly parts: readonly Part[] }

/** Words that depend on the language. */
export interface Wording { readonly key: (key: string) => string; readonly value: (key: string, value: string) => string; readonly more: (n: number) => string; readonly yes: string; readonly no: string; readonly comma: string; readonly semicolon: string }

const MOST = 6;
const HASH = /^[0-9a-f]{64}$/;

/** The details of a line, key by key. */
export function detailsOf(line: Pick<AuditLine, "details" | "names">, words: Wording): Said[] {
  const found = JSON.parse(line.details) as Record<string, unknown>;
  const names = new Map(line.names.map((each) => [each.id, each]));
  return Object.entries(found).filter(([, value]) => !isEmpty(value)).map(([key, value]) => ({ key: words.key(key), parts: partsOf(key, value, names, words) }));
}

/** The subject: an id, or a path of ids. */
export function subjectOf(line: Pick<AuditLine, "subject" | "names">): Part[] {
  const names = new Map(line.names.map((each) => [each.id, each]));
  const whole = names.get(line.subject);
  if (whole !== undefined) return [{ kind: "named", named: whole }];
  const steps = line.subject.split("/").map((step): Part => oneOf(step, step, names));
  return steps.flatMap((part, place) => (place === 0 ? [part] : [text(" / "), part]));
}

const text = (words: string): Part => ({ kind: "text", text: words });
const oneOf = (word: string, said: string, names: ReadonlyMap<string, AuditName>): Part => {
  const named = names.get(word);
  return named === undefined ? text(HASH.test(said) ? `${said.slice(0, 12)}…` : said) : { kind: "named", named };
};
const isEmpty = (value: unknown): boolean => value === null || value === "" || (Array.isArray(value) && value.length === 0);

function partsOf(key: string, value: unknown, names: ReadonlyMap<string, AuditName>, words: Wording): Part[] {
  if (typeof value === "string") return [oneOf(value, words.value(key, value), names)];
  if (typeof value === "boolean") return [text(value ? words.yes : words.no)];
  if (Array.isArray(value)) {
    const shown = value.slice(0, MOST).flatMap((each, place) => [...(place === 0 ? [] : [text(words.comma)]), ...partsOf(key, each, names, words)]);
    return value.length > MOST ? [...shown, text(words.more(value.length))] : shown;
  }
  if (typeof value === "object" && value !== null) {
    const inside = Object.entries(value).filter(([, each]) => !isEmpty(each));
    return inside.flatMap(([name, each], place) => [text(`${place === 0 ? "" : words.semicolon}${names.get(name)?.title.zh ?? words.key(name)} `), ...partsOf(name, each, names, words)]);
  }
  return [text(String(value))];
}

/** The page of what is named; null where it has none of its own. */
export function pageOf({ id, kind, visit, campaign }: AuditName): RouteLocationRaw | null {
  if (kind === "visit") return { name: "visit", params: { visit: id } };
  if ((kind === "item" || kind === "link") && visit !== null) return { name: "outcome", params: { visit } };
  if (kind === "copy" && visit !== null) return { name: "public-copies", params: { visit } };
  if (kind === "campaign") return { name: "campaign", params: { campaign: id } };
  if (kind === "draw" && campaign !== null) return { name: "draw", params: { campaign, draw: id } };
  if (kind === "list" && campaign !== null) return { name: "publication", params: { campaign } };
  return kind === "user" || kind === "device" ? { name: "people" } : null;
}
