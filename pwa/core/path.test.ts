import { expect, test } from "vitest";
import {
  explanationPath, findingPath, isIdentifier, marksPath, notePath, parsePath, photoPath, reviewPath, rulingPath, sheetStatePath,
  VISIT_STATE_PATH,
} from "./path";

test("every path that is built is one that is read", () => {
  const paths = [findingPath("u-1", "c-1"), notePath("u-1", "c-1"), photoPath("u-1", "p-1"), marksPath("u-1", "p-1"), sheetStatePath("u-1"),
    rulingPath("c-1"), VISIT_STATE_PATH, explanationPath("u-1", "p-1"), reviewPath("u-1", "p-1")];
  expect(paths.map((path) => parsePath(path)?.kind))
    .toEqual(["finding", "note", "photo", "marks", "sheet_state", "ruling", "visit_state", "explanation", "review"]);
});

test("identifiers are lower case, digits and dashes", () => {
  expect(isIdentifier("v-1")).toBe(true);
  for (const wrong of ["", "-v", "V", "v_1", "v 1", "a".repeat(65), 7, null]) expect(isIdentifier(wrong)).toBe(false);
});

test("a review travels with the sheet that it is about", () => {
  expect(parsePath(reviewPath("u-1", "p-1"))).toEqual({ kind: "review", layer: "sheet/u-1", user: "u-1", key: "p-1" });
  expect(parsePath("review/u-1")).toBeNull();
});
