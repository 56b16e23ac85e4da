import { describe, expect, it } from "vitest";
import { finding, reading, ruling } from "../answers/answers.testkit";
import { authorOf, candidatesOf, clearedOf, coversOf, headsKey, rulingHeadsOf, standingRulings } from "./candidates";

const OLD = finding({ dot: "aaaa.1", head: false });
const MINE = finding({ dot: "aaaa.2", user_title: "检查员甲" });
const THEIRS = finding({ dot: "bbbb.1", user: "u-b", user_title: "检查员乙" });
const CLEARED = finding({ dot: "cccc.1", user: "u-c", kind: "cleared" });
const AT = reading({ findings: [OLD, THEIRS, MINE, CLEARED], rulings: [ruling({ head: false }), ruling({ dot: "oooo.2", kind: "withdrawn" })] });

describe("what a ruling covers and supersedes", () => {
  it("covers every finding head, cleared ones too, and no finding that was replaced", () => {
    expect(coversOf(AT)).toEqual(["bbbb.1", "aaaa.2", "cccc.1"]);
  });

  it("supersedes every ruling head, withdrawn ones too", () => {
    expect(rulingHeadsOf(AT).map((each) => each.dot)).toEqual(["oooo.2"]);
    expect(standingRulings(AT)).toEqual([]);
  });

  it("has one key whatever the order in which heads are listed, another one when a head is new", () => {
    expect(headsKey(reading({ ...AT, findings: [MINE, CLEARED, THEIRS] }))).toBe(headsKey(AT));
    expect(headsKey(reading({ ...AT, findings: [MINE, CLEARED] }))).not.toBe(headsKey(AT));
    expect(headsKey(reading({ ...AT, rulings: [] }))).not.toBe(headsKey(AT));
  });
});

describe("columns", () => {
  it("stand by person and then by device, cleared findings aside", () => {
    expect(candidatesOf(AT)).toEqual([MINE, THEIRS]);
    expect(clearedOf(AT)).toEqual([CLEARED]);
  });

  it("name the device where one person stands there twice", () => {
    const twice = [MINE, finding({ dot: "dddd.1", device: "手机" })];
    expect(authorOf(MINE, twice)).toBe("检查员甲 · 平板 A");
    expect(authorOf(MINE, [MINE, THEIRS])).toBe("检查员甲");
  });
});
