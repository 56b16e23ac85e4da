import { expect, it } from "vitest";
import { editNote } from "./edited";
import { factsOf } from "./facts";

const facts = (tags: Record<string, string>, gps?: { Latitude: number; Longitude: number }) => factsOf({
  exif: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, { value: [value] }])), ...(gps === undefined ? {} : { gps }),
});

it("says nothing about a photo as the phone made it", () => {
  expect(editNote(facts({ DateTimeOriginal: "2026:11:21 09:30:00", DateTime: "2026:11:21 09:30:01", Software: "ALN-AL00 4.2.0" }))).toBeNull();
  expect(editNote(facts({}))).toBeNull();
});

it("names editors, and pictures saved again later", () => {
  expect(editNote(facts({ Software: "美图秀秀 10.3" }))).toBe("editor");
  expect(editNote(facts({ DateTimeOriginal: "2026:11:21 09:30:00", DateTime: "2026:11:21 10:00:00" }))).toBe("changed");
});

it("takes a place only where it is one: Android hands over zeros", () => {
  expect(facts({}, { Latitude: 29.37, Longitude: 113.12 }).spot).toEqual({ lat: 29.37, lon: 113.12 });
  expect(facts({}, { Latitude: 0, Longitude: 0 }).spot).toBeNull();
  expect(facts({}, { Latitude: Number.NaN, Longitude: 1 }).spot).toBeNull();
  expect(facts({}).spot).toBeNull();
});
