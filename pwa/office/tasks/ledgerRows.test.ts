import { describe, expect, it } from "vitest";
import { voice } from "../voice";
import { countOf, groupRows, labelsOf, themeOf, written } from "./ledgerRows";
import type { UnitLedger } from "./server";
import { needText, shortcomingText } from "./words";

const source = { document: "文件", clause: "一" };
const title = { zh: "任务", en: "Task" };
const ledger = {
  unit: "u", name: "某单位", year: 2021, today: "2021-05-01", withdrawn: [],
  tasks: {
    id: "t", version: 1, title, year: 2021, source, periods: [], groups: [{ id: "a", title }, { id: "b", title }],
    rules: [{ id: "r", labels: ["held_on", "theme"], pictures_least: 1, pictures_most: 3, theme_prefix: "益阳市2021年", source }],
    tasks: [
      { id: "one", group: "a", title, periods: ["q1"], needs: [], departments: { basis: "unknown" }, source, rule: "r", labels: ["theme", "served"] },
      { id: "two", group: "b", title, periods: ["q1"], needs: [], departments: { basis: "unknown" }, source },
    ],
  },
  lines: [
    { task: "one", period: "q1", due_on: "2021-03-31", department: "", standing: "overdue", needs: [], records: [] },
    { task: "two", period: "q1", due_on: "2021-03-31", department: "", standing: "met", needs: [], records: [] },
  ],
} as unknown as UnitLedger;
const [one, two] = ledger.tasks.tasks as [UnitLedger["tasks"]["tasks"][number], UnitLedger["tasks"]["tasks"][number]];

describe("a ledger's lines", () => {
  it("stand under their headings, and headings without lines are left out", () => {
    expect(groupRows(ledger, "", "").map(({ id, rows }) => [id, rows.length])).toEqual([["a", 1], ["b", 1]]);
    expect(groupRows(ledger, "met", "").map(({ id }) => id)).toEqual(["b"]);
    expect(groupRows(ledger, "met", "a")).toEqual([]);
    expect(countOf(ledger, "overdue")).toBe(1);
  });

  it("ask for the rule's labels and the task's, each once", () => {
    expect(labelsOf(ledger, one)).toEqual(["held_on", "theme", "served"]);
    expect(labelsOf(ledger, two)).toEqual([]);
  });

  it("give the theme that is asked for once the activity has a name", () => {
    expect(themeOf(ledger, one, " 讲堂 ")).toBe("益阳市2021年某单位讲堂");
    expect(themeOf(ledger, one, " ")).toBe("");
    expect(themeOf(ledger, two, "讲堂")).toBe("");
  });

  it("send only labels that were written", () => {
    expect(written({ place: " 报告厅 ", theme: "  " })).toEqual({ place: "报告厅" });
  });

  it("are told in words", () => {
    expect(needText({ kinds: ["report", "activity"], have: 1, least: 2 }, voice)).toBe("说明报告或活动图片 1/2");
    expect(shortcomingText({ code: "label_missing", subject: "place" }, voice)).toBe("缺少标注：地点");
    expect(shortcomingText({ code: "pictures_few", subject: "1" }, voice)).toBe("至少需要 1 张照片");
  });
});
