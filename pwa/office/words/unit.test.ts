import { expect, it } from "vitest";
import { UNIT } from "../answers/answers.testkit";
import { voice } from "../voice";
import { jurisdictionText, levelText } from "./unit";

it("a level is a word, an unknown one too", () => {
  expect(levelText("provincial_model", voice)).toBe("省级文明标兵单位");
  expect(levelText("village", voice)).toBe("其他层级");
});

it("a jurisdiction that was derived says so", () => {
  expect(jurisdictionText(UNIT, voice)).toBe("市直（按名称推定）");
  expect(jurisdictionText({ ...UNIT, jurisdiction_derived: false }, voice)).toBe("市直");
});
