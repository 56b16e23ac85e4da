import { describe, expect, it } from "vitest";
import type { Measure } from "../../core/checklist";
import type { Picture } from "../../core/sketch";
import { begin, inputsOf, isContent, withPicture } from "./content";

const RATIO: Measure = { kind: "ratio", bands: [{ award: "1", at_least: "0.6" }] };
const AREA: Measure = { kind: "area", bands: [{ award: "1", at_least: "2.4" }] };
const COUNT: Measure = { kind: "count", bands: [{ award: "1", at_most: "0" }] };
const values = ["富强", "民主", "文明"].map((zh) => ({ zh, en: zh }));
const SAMPLE: Measure = { kind: "sample", bands: [{ award: "1", at_least: "0.8" }], min_asked: 3, items: values, pass_at: 3 };
const ASKED: Measure = { kind: "sample", bands: [{ award: "1", at_least: "0.8" }], min_asked: 3 };

const row = (across: string, up: string) => ({ across, up });

describe("what an editor means", () => {
  it("wall, posters and openings; untouched rows do not count", () => {
    const content = { kind: "ratio", wall: [row("10", "2")], posters: [row("6", "2"), row("", "")], openings: [row("", "")], pictures: [] } as const;
    expect(inputsOf(RATIO, content)).toEqual({
      wall: [{ length_m: "10", height_m: "2" }], posters: [{ length_m: "6", height_m: "2" }],
    });
  });

  it("nothing while a row is half typed or the wall is missing", () => {
    const whole = { kind: "ratio", wall: [row("10", "2")], posters: [], openings: [], pictures: [] } as const;
    expect(inputsOf(RATIO, { ...whole, posters: [row("6", "")] })).toBeNull();
    expect(inputsOf(RATIO, { ...whole, wall: [] })).toBeNull();
    expect(inputsOf(RATIO, { ...whole, openings: [row("10", "2")] })).toBeNull();
  });

  it("no board at all is an answer", () => {
    expect(inputsOf(AREA, { kind: "area", boards: [row("", "")], pictures: [] })).toEqual({ boards: [] });
    expect(inputsOf(AREA, { kind: "area", boards: [row("2", "x")], pictures: [] })).toBeNull();
  });

  it("a count once one was given", () => {
    expect(inputsOf(COUNT, { kind: "count", count: null })).toBeNull();
    expect(inputsOf(COUNT, { kind: "count", count: 12 })).toEqual({ count: 12 });
  });

  it("people in turn; the last empty turn is nobody, a silent person before it is one", () => {
    const people = [{ said: [2, 0, 1], took_s: 21 }, { said: [] }, { said: [], role: "", department: "", took_s: 0 }];
    const content = { kind: "sample", byPerson: true, people, asked: 3, passed: 0 } as const;
    expect(inputsOf(SAMPLE, content)).toEqual({ people: [{ said: [0, 1, 2], took_s: 21 }, { said: [] }] });
  });

  it("whoever was timed and said nothing was asked", () => {
    const content = { kind: "sample", byPerson: true, people: [{ said: [], took_s: 30 }], asked: 3, passed: 0 } as const;
    expect(inputsOf(SAMPLE, content)).toEqual({ people: [{ said: [], took_s: 30 }] });
  });

  it("two counts where there is no helper", () => {
    expect(inputsOf(ASKED, { kind: "sample", byPerson: false, people: [], asked: 5, passed: 4 })).toEqual({ asked: 5, passed: 4 });
    expect(inputsOf(ASKED, { kind: "sample", byPerson: false, people: [], asked: 3, passed: 4 })).toBeNull();
  });
});

describe("what was drawn on photos", () => {
  const picture: Picture = {
    photo: "ab".repeat(32), width_px: 2400, height_px: 1800, noise_px: "2", corners: [[5000, 5000], [17000, 5200], [17100, 12000], [5100, 12300]],
    edges: [{ edge: 0, length_m: "2", by: "tape" }],
  };

  it("stands beside what was typed, and both come back", () => {
    const content = { kind: "area", boards: [row("1", "0.5")], pictures: [picture] } as const;
    const inputs = inputsOf(AREA, content);
    expect(inputs).toMatchObject({ boards: [{ width_m: "1", height_m: "0.5" }, {}], sketch: { pictures: [picture] } });
    expect(inputs === null ? null : begin(AREA, { kind: "measured", inputs })).toEqual(content);
    expect(withPicture(content, 0, null).pictures).toEqual([]);
    expect(withPicture(content, 1, picture).pictures).toEqual([picture, picture]);
  });

  it("is no content of an older app's draft", () => {
    expect(isContent(AREA, { kind: "area", boards: [] })).toBe(false);
    expect(isContent(AREA, { kind: "area", boards: [], pictures: [] })).toBe(true);
    expect(isContent(COUNT, { kind: "count", count: 1 })).toBe(true);
  });
});

describe("what an editor begins with", () => {
  it.each([
    [RATIO, { wall: [{ length_m: "10", height_m: "2" }], posters: [{ length_m: "6", height_m: "2" }], openings: [{ length_m: "1", height_m: "1" }] }],
    [AREA, { boards: [{ width_m: "2", height_m: "1.2" }] }],
    [COUNT, { count: 7 }],
    [SAMPLE, { people: [{ said: [0, 1], role: "窗口" }, { said: [] }] }],
    [ASKED, { asked: 5, passed: 4 }],
  ] as const)("comes back to the stored inputs (%#)", (measure, inputs) => {
    const content = begin(measure, { kind: "measured", inputs });
    expect(content === null ? null : inputsOf(measure, content)).toEqual(inputs);
  });

  it("has no editor for what is answered on the card", () => {
    expect(begin({ kind: "boolean", good: "present" }, null)).toBeNull();
  });

  it("starts with one empty row, or with the helper where there are items", () => {
    expect(begin(AREA, null)).toEqual({ kind: "area", boards: [row("", "")], pictures: [] });
    expect(begin(SAMPLE, null)).toMatchObject({ byPerson: true, people: [{ said: [] }] });
    expect(begin(ASKED, { kind: "cleared" })).toMatchObject({ byPerson: false, asked: 3, passed: 0 });
  });
});
