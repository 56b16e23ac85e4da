import { describe, expect, it } from "vitest";
import type { ListedUnit } from "../answers/unit";
import type { User } from "../../wire/api";
import { boardVisit, sheet, UNIT } from "../answers/answers.testkit";
import { loads, proposal, spread, spreadLines, undoLines } from "./plan";
import { filterRows, isDone, jurisdictionsOf, planRows } from "./planRows";

const unit = (id: string, change: Partial<ListedUnit> = {}): ListedUnit => ({ ...UNIT, id, name: `单位${id}`, ...change });
const user = (id: string, employer: string | null = null): User => ({ id, name: id, title: `检查员${id}`, role: "inspector", enabled: true, region: null, unit: employer });
const VISIT = boardVisit({ id: "v-1", sheets: [sheet({ user: "a" }), sheet({ user: "z", left: true })] });
const ROWS = planRows([unit("1", { visits: ["v-1"] }), unit("2", { level: "provincial", jurisdiction: "华容县" }), unit("3")], [VISIT]);
const [first, second, third] = ROWS as [typeof ROWS[0], typeof ROWS[0], typeof ROWS[0]];

describe("rows", () => {
  it("are visits, and units without one; who left is not on it", () => {
    expect(ROWS.map((row) => [row.key, row.people.map((each) => each.user)])).toEqual([["v-1", ["a"]], ["2", []], ["3", []]]);
  });

  it("are found by name, level, jurisdiction, person and whether somebody goes", () => {
    const none = { words: "", level: "", jurisdiction: "", planned: "", person: "" };
    const keys = (change: Partial<typeof none>): string[] => filterRows(ROWS, { ...none, ...change }).map((row) => row.key);
    expect(keys({ words: "单位2" })).toEqual(["2"]);
    expect(keys({ level: "provincial" })).toEqual(["2"]);
    expect(keys({ jurisdiction: "华容县" })).toEqual(["2"]);
    expect(keys({ planned: "yes" })).toEqual(["v-1"]);
    expect(keys({ planned: "no", level: "national" })).toEqual(["3"]);
    expect(keys({ person: "a" })).toEqual(["v-1"]);
  });

  it("jurisdictions come with their number of units, most first", () => {
    expect(jurisdictionsOf(ROWS.map((row) => row.unit))).toEqual([{ name: "市直", units: 2 }, { name: "华容县", units: 1 }]);
  });

  it("are done once everybody signed or the office closed it", () => {
    expect(isDone(first)).toBe(false);
    expect(isDone(second)).toBe(false);
    expect(isDone({ ...first, people: [sheet({ state: "finished" })] })).toBe(true);
    expect(isDone({ ...first, visit: boardVisit({ state: "issued" }) })).toBe(true);
  });
});

describe("a plan", () => {
  it("adds people to those who go, or sets them, and says nothing of rows that stay", () => {
    expect(proposal([first, second], [user("b")], "add").lines).toEqual([
      { unit: "1", visit: "v-1", inspectors: ["a", "b"] }, { unit: "2", inspectors: ["b"] },
    ]);
    expect(proposal([first], [user("b")], "set").lines).toEqual([{ unit: "1", visit: "v-1", inspectors: ["b"] }]);
    expect(proposal([first], [user("a")], "add").lines).toEqual([]);
  });

  it("gives nobody the unit that employs them, under its old name or its new one", () => {
    const own = proposal([second, third], [user("b", "2"), user("c")], "add");
    expect(own.lines.map((line) => line.unit)).toEqual(["3"]);
    expect(own.clashes.map(({ row, user: who }) => [row.unit.id, who.id])).toEqual([["2", "b"]]);
    const renamed = planRows([unit("old", { successor: "2" })], []);
    expect(proposal(renamed, [user("b", "2")], "add").clashes).toHaveLength(1);
  });

  it("is taken back with who went before", () => {
    expect(undoLines([{ unit: "1", visit: "v-1", added: false, inspectors_before: ["a"], due_before: "" }]))
      .toEqual([{ unit: "1", visit: "v-1", inspectors: ["a"], due_on: "" }]);
  });
});

describe("a spread", () => {
  const crew = (id: string, employer: string | null = null) => ({ id, title: id, members: [user(id, employer)], region: null });

  it("fills up those with least to do, and nobody's own unit", () => {
    const found = spread([second, third], [crew("a"), crew("b", "3")], 1, loads(ROWS, isDone));
    expect(found.shares.map(({ row, crews }) => [row.key, crews.map((each) => each.id)])).toEqual([["2", ["b"]], ["3", ["a"]]]);
    expect([...found.counts]).toEqual([["a", 2], ["b", 1]]);
    expect(spreadLines(found)).toEqual([{ unit: "2", inspectors: ["b"] }, { unit: "3", inspectors: ["a"] }]);
  });

  it("keeps loads within one of each other, and says for whom nobody is left", () => {
    const many = planRows(Array.from({ length: 10 }, (_, place) => unit(String(place))), []);
    const found = spread(many, [crew("a"), crew("b"), crew("c")], 2, new Map());
    const counts = [...found.counts.values()];
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(spread([third], [crew("b", "3")], 1, new Map()).without).toEqual([third]);
  });
});
