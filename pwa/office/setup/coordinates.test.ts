import { expect, it } from "vitest";
import { readFields, readPair } from "./coordinates";

const CHANGSHA = { lat: 28.19, lon: 112.98 };

it.each(["112.98,28.19", "28.19, 112.98", "  28.19 112.98 ", "１１２．９８，２８．１９", "(28.19°, 112.98°)", "112.98、28.19", "112.98\t28.19"])("a pair is read in either order: %s", (text) => {
  expect(readPair(text)).toEqual(CHANGSHA);
});

it.each([["", "missing"], ["28.19", "notNumber"], ["28.19, 112.98, 5", "notNumber"], ["28.19, east", "notNumber"], ["28.19, 1e2", "notNumber"], ["28.19, 12.98", "outside"], ["-28.19, 112.98", "outside"]])("a pair that is none says why: %s", (text, flaw) => {
  expect(readPair(text)).toBe(flaw);
});

it("two fields are held to their names", () => {
  expect(readFields("28.19", "112.98")).toEqual(CHANGSHA);
  expect(readFields("112.98", "28.19")).toBe("swapped");
  expect(readFields("28.19", " ")).toBe("missing");
  expect(readFields("28.19", "0x70")).toBe("notNumber");
  expect(readFields("91", "112.98")).toBe("outside");
});

it("the edges of China belong to it", () => {
  expect(readFields("3", "73")).toEqual({ lat: 3, lon: 73 });
  expect(readFields("54", "136")).toEqual({ lat: 54, lon: 136 });
  expect(readFields("2.9", "73")).toBe("outside");
  expect(readFields("54", "136.1")).toBe("outside");
});
