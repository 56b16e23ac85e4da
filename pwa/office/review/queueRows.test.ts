import { describe, expect, it } from "vitest";
import { figure, photoLine } from "../answers/answers.testkit";
import { nextToDo, queueRows, stepFrom } from "./queueRows";

const dear = photoLine({ dot: "a.1", worth: figure("5", "5.00") });
const cheap = photoLine({ dot: "a.2", worth: figure("1", "1.00"), unit_name: "岳阳市总工会", visit: "visit-2" });
const asked = photoLine({ dot: "a.3", state: "asked" });
const said = photoLine({ dot: "a.4", state: "explained", actor: "actor-2", user: "u-b" });
const done = photoLine({ dot: "a.5", state: "accepted", warnings: [{ code: "DUP_EXACT", severity: "warn", name: "DUP_EXACT:b.1" }] });
const ALL = [cheap, asked, said, done, dear];
const NONE = { tab: "", code: "", visit: "", checkpoint: "", who: "", words: "" };

describe("the queue of photos", () => {
  it("is the work to do, most points at stake first", () => {
    expect(queueRows(ALL, NONE)).toEqual([dear, said, cheap]);
  });

  it("shows what waits and what is decided when asked to", () => {
    expect(queueRows(ALL, { ...NONE, tab: "asked" })).toEqual([asked]);
    expect(queueRows(ALL, { ...NONE, tab: "decided" })).toEqual([done]);
    expect(queueRows(ALL, { ...NONE, tab: "all" })).toHaveLength(5);
    expect(queueRows(ALL, { ...NONE, tab: "nonsense" })).toEqual([dear, said, cheap]);
  });

  it("is filtered by warning, visit, inspector, device and words", () => {
    expect(queueRows(ALL, { ...NONE, tab: "all", code: "DUP_EXACT" })).toEqual([done]);
    expect(queueRows(ALL, { ...NONE, visit: "visit-2" })).toEqual([cheap]);
    expect(queueRows(ALL, { ...NONE, who: "u-b" })).toEqual([said]);
    expect(queueRows(ALL, { ...NONE, who: "actor-2" })).toEqual([said]);
    expect(queueRows(ALL, { ...NONE, words: "总工会" })).toEqual([cheap]);
    expect(queueRows(ALL, { ...NONE, checkpoint: "pub-01" })).toEqual([]);
  });

  it("is walked to both ends, and after a decision on to what is left", () => {
    const rows = [dear, said, cheap];
    expect(stepFrom(rows, said, 1)).toBe(cheap);
    expect(stepFrom(rows, cheap, 1)).toBe(cheap);
    expect(stepFrom([], cheap, 1)).toBeNull();
    expect(nextToDo(rows, [dear, cheap], said)).toBe(cheap);
    expect(nextToDo(rows, [dear], cheap)).toBe(dear);
    expect(nextToDo([dear], [dear], dear)).toBeNull();
  });
});
