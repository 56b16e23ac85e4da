import { expect, it } from "vitest";
import type { AuditName, Part } from "./told";
import { detailsOf, pageOf, subjectOf } from "./told";

const WORDS = { key: (key: string) => ({ visit: "考察", before: "原来", after: "现在", policy: "办法", members: "成员" })[key] ?? key, value: (key: string, value: string) => (key === "policy" && value === "mean" ? "取平均" : value), more: (n: number) => ` 等 ${String(n)} 项`, yes: "是", no: "否", comma: "、", semicolon: "；" };
const VISIT: AuditName = { id: "v-1", kind: "visit", title: { zh: "财政局", en: "财政局" }, visit: "v-1", campaign: "c-1" };
const ITEM: AuditName = { id: "r-1", kind: "item", title: { zh: "财政局", en: "财政局" }, visit: "v-1", campaign: "c-1" };

const plain = (parts: readonly Part[]): string => parts.map((part) => (part.kind === "text" ? part.text : `[${part.named.title.zh}]`)).join("");
const said = (details: unknown, names: AuditName[] = []): string[] => detailsOf({ details: JSON.stringify(details), names }, WORDS).map((each) => `${each.key} ${plain(each.parts)}`);

it("ids are named, and a path by its steps", () => {
  expect(said({ visit: "v-1" }, [VISIT])).toEqual(["考察 [财政局]"]);
  expect(plain(subjectOf({ subject: "v-1", names: [VISIT] }))).toBe("[财政局]");
  expect(plain(subjectOf({ subject: "v-1/pub-02", names: [VISIT] }))).toBe("[财政局] / pub-02");
});

it("what was and what is stand side by side; what is empty is left out; long lists are cut and counted", () => {
  expect(said({ before: { policy: "mean", blind: false }, after: { policy: "median", blind: true }, reason: "" })).toEqual(["原来 办法 取平均；blind 否", "现在 办法 median；blind 是"]);
  expect(said({ members: ["a", "b", "c", "d", "e", "f", "g"] })).toEqual(["成员 a、b、c、d、e、f 等 7 项"]);
  expect(said({ sha256: "ab".repeat(32) })).toEqual(["sha256 abababababab…"]);
});

it("leads to the page where there is one", () => {
  expect(pageOf(VISIT)).toEqual({ name: "visit", params: { visit: "v-1" } });
  expect(pageOf(ITEM)).toEqual({ name: "outcome", params: { visit: "v-1" } });
  expect(pageOf({ ...VISIT, id: "yy", kind: "unit", visit: null, campaign: null })).toBeNull();
});
