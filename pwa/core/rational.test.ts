import { expect, test } from "vitest";
import { compare, equal, fraction, fractionText, multiply, parseFraction, rational, rounded, subtract, sum } from "./rational";

test("0.1 + 0.2 is 0.3", () => {
  expect(equal(sum([rational("0.1"), rational("0.2")]), rational("0.3"))).toBe(true);
});

test("a difference can be negative and still be in lowest terms", () => {
  expect(fractionText(subtract(rational("0.5"), rational("1.25")))).toBe("-3/4");
});

test("fractions travel as n or n/d", () => {
  expect(fractionText(parseFraction("12/5"))).toBe("12/5");
  expect(fractionText(parseFraction("10/5"))).toBe("2");
  expect(fractionText(parseFraction("7"))).toBe("7");
});

test("order is exact beyond what binary floats hold", () => {
  const big = fraction(10n ** 30n);
  expect(compare(big, sum([big, rational("0.0001")]))).toBe(-1);
  expect(compare(sum([big, rational("0.0001")]), big)).toBe(1);
  expect(compare(multiply(big, rational("0.1")), fraction(10n ** 29n))).toBe(0);
});

test("rounding is half up and for any number of places", () => {
  expect(rounded(fraction(1n, 8n))).toBe("0.13");
  expect(rounded(fraction(1n, 8n), 1)).toBe("0.1");
  expect(rounded(fraction(12_345n, 100n), 1)).toBe("123.5");
});
