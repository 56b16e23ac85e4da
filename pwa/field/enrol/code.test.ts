import { expect, it } from "vitest";
import { guessDevice, isWhole, spellCode } from "./code";

it.each([
  ["abcd-efgh", "ABCD-EFGH"], ["ABCDEFGH", "ABCD-EFGH"], ["ab cd ef", "ABCD-EF"], ["ａｂ１２", "AB12"],
  ["abcd-efgh-toolong", "ABCD-EFGH"], ["", ""],
])("spells %j as %j", (typed, code) => {
  expect(spellCode(typed)).toBe(code);
});

it("knows a whole code", () => {
  expect(isWhole("ABCD-EFGH")).toBe(true);
  expect(isWhole("ABCD-EFG")).toBe(false);
});

it("tells a tablet from a phone, an iPad that claims to be a Mac too", () => {
  expect(guessDevice("Mozilla/5.0 (Linux; Android 14; SM-X710) Chrome/130 Safari/537.36", false)).toBe("androidTablet");
  expect(guessDevice("Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile Safari/537.36", false)).toBe("androidPhone");
  expect(guessDevice("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605", true)).toBe("iPad");
  expect(guessDevice("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile/15E148", true)).toBe("iPhone");
  expect(guessDevice("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605", false)).toBe("computer");
});
