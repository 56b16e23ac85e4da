import { describe, expect, it } from "vitest";
import { lineOf, linksOf } from "./nav";

const names = (...asked: Parameters<typeof linksOf>): string[] => linksOf(...asked).flatMap(({ links }) => links.map((link) => link.name));

describe("the office's columns", () => {
  it("show a viewer what may be looked at, and nothing to whoever is not signed in", () => {
    expect(names("viewer", "c1")).toContain("board");
    expect(names("viewer", "c1")).not.toContain("people");
    expect(names(undefined, "c1")).toEqual([]);
  });

  it("leave out what needs a campaign while there is none", () => {
    expect(names("administrator", null)).toContain("people");
    expect(names("administrator", null)).not.toContain("board");
  });

  it("name each page once", () => {
    expect(new Set(names("administrator", "c1")).size).toBe(names("administrator", "c1").length);
  });

  it("light up the line that a page was reached from", () => {
    expect(lineOf("visit", undefined)).toBe("board");
    expect(lineOf("ruling", "conflicts")).toBe("conflicts");
    expect(lineOf("ruling", undefined)).toBe("board");
    expect(lineOf("people", undefined)).toBe("people");
  });
});
