import { expect, it } from "vitest";
import { decimalOf, isLength } from "./decimal";

it.each([
  ["2.4", "2.4"], ["２．４", "2.4"], ["2。4", "2.4"], ["2,4", "2.4"], [" 12 ", "12"], [".5", "0.5"], ["3.", "3"],
  ["007.50", "7.50"], ["0", "0"], ["0.25", "0.25"], ["999999.9999", "999999.9999"],
])("reads %j as %s", (typed, decimal) => {
  expect(decimalOf(typed)).toBe(decimal);
});

it.each(["", " ", ".", "-1", "1.2.3", "1e3", "2米", "1234567", "0.12345", "NaN"])("refuses %j", (typed) => {
  expect(decimalOf(typed)).toBeNull();
});

it("wants a length above zero", () => {
  expect(isLength("0.00")).toBe(false);
  expect(isLength("0.01")).toBe(true);
  expect(isLength("x")).toBe(false);
});
