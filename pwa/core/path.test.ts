import { expect, test } from "vitest";
import { findingPath, isIdentifier, marksPath, notePath, parsePath, photoPath, rulingPath, sheetStatePath, VISIT_STATE_PATH } from "./path";

test("every path that is built is one that is read", () => {
  const paths = [findingPath("u-1", "c-1"), notePath("u-1", "c-1"), photoPath("u-1", "p-1"), marksPath("u-1", "p-1"), sheetStatePath("u-1"),
    rulingPath("c-1"), VISIT_STATE_PATH];
  expect(paths.map((path) => parsePath(path)?.kind))
    .toEqual(["finding", "note", "photo", "marks", "sheet_state", "ruling", "visit_state"]);
});

test("identifiers are lower case, digits and dashes", () => {
  expect(isIdentifier("v-1")).toBe(true);
  for (const wrong of ["", "-v", "V", "v_1", "v 1", "a".repeat(65), 7, null]) expect(isIdentifier(wrong)).toBe(false);
});
