import { describe, expect, it } from "vitest";
import { AREA } from "../answers/answers.testkit";
import { voice } from "../voice";
import { pathText, valueText } from "./op";
import { quarantineText } from "./quarantine";

describe("an op in quarantine", () => {
  it("is told by its register", () => {
    expect(pathText("sheet/u-a/finding/pub-02", voice)).toBe("一项评分");
    expect(pathText("ruling/pub-02", voice)).toBe("一项裁定");
    expect(pathText("nowhere", voice)).toBe("无法识别的内容");
  });

  it("is told by its measure where the checklist is at hand", () => {
    const value = { kind: "measured", inputs: { boards: [{ width_m: "2.4", height_m: "1.2" }] } };
    expect(valueText(value, AREA, voice)).toBe("宣传栏 2.4 m × 1.2 m；总面积 2.88 m²");
    expect(valueText(value, null, voice)).toBe("宣传栏 2.4 m × 1.2 m");
  });

  it("does not say twice what was counted or seen", () => {
    expect(valueText({ kind: "measured", inputs: { present: true } }, { kind: "boolean", good: "present" }, voice)).toBe("现场 看到");
  });

  it("is told by its inputs when they are another measure's", () => {
    expect(valueText({ kind: "measured", inputs: { count: 3 } }, AREA, voice)).toBe("清点 3");
  });

  it("shows a ruling with its reason, a note as written, a photo by its caption", () => {
    expect(valueText({ covers: [], decision: { kind: "not_applicable" }, reason: "无窗口" }, null, voice)).toBe("不适用；理由：无窗口");
    expect(valueText({ text: "栏内内容较旧" }, null, voice)).toBe("栏内内容较旧");
    expect(valueText({ kind: "present", caption: "东墙" }, null, voice)).toBe("照片：东墙");
  });

  it("shows what nobody can read as it came", () => {
    expect(valueText([1, { x: 2 }], null, voice)).toBe('[1,{"x":2}]');
    expect(valueText({ kind: "measured", inputs: "???" }, AREA, voice)).toBe("???");
  });
});

it("a reason code is always a sentence, a new one too", () => {
  expect(quarantineText("not_assigned", voice)).toBe("作者从未被指派到这次考察。");
  expect(quarantineText("code_of_next_year", voice)).toBe("服务器没有让它进入记录。");
});
