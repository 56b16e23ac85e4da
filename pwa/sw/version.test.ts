import { expect, it } from "vitest";
import { versionOf } from "./version";

const FILES = [{ url: "index.html", revision: "1" }, { url: "assets/a-1.js", revision: null }];

it("names the same files alike in any order", () => {
  expect(versionOf([...FILES].reverse())).toBe(versionOf(FILES));
});

it("names another page, or another file, differently", () => {
  expect(versionOf([{ url: "index.html", revision: "2" }, FILES[1] as (typeof FILES)[1]])).not.toBe(versionOf(FILES));
  expect(versionOf(FILES.slice(1))).not.toBe(versionOf(FILES));
});
