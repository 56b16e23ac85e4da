import { expect, test } from "vitest";
import { doorOf } from "./door";

const SECRET = "x_Y-0123456789abcdefghij";

test("links of every age open the same door", () => {
  for (const hash of [`#/unit/${SECRET}`, `#/answer/${SECRET}`, `#${SECRET}`]) expect(doorOf(hash)).toEqual([SECRET, true]);
});

test("without its secret the door goes on by the cookie", () => {
  expect(doorOf("#/unit")).toEqual(["", true]);
});

test("other pages are none of it", () => {
  for (const hash of ["", "#", "#/verify/ABCD", "#/list/1", "#short"]) expect(doorOf(hash)).toEqual(["", false]);
});
