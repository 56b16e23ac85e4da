/**
 * How well a thumb on a photo measures. `SCENES=1000 npx vitest run sketch/accuracy.test.ts` prints the table of README.md;
 * by default fewer scenes are enough to see that nothing became worse.
 */
import { describe, expect, it } from "vitest";
import type { Errors } from "./accuracy.testkit";
import { boardErrors, wallErrors } from "./accuracy.testkit";

const table = process.env.SCENES !== undefined;
const scenes = Number(process.env.SCENES ?? 80);

function told(name: string, errors: Errors): Errors {
  const percent = (share: number): string => (100 * share).toFixed(1);
  if (table) console.log(`${name} | ${percent(errors.median)} / ${percent(errors.p95)} | ${percent(errors.held)}`);
  return errors;
}

const SHEETS = { card: [0.0856, 0.054], a4: [0.297, 0.21], tile: [0.6, 0.6], third: [2 / 3, 0.4], door: [0.9, 2], usual: [0.9, 2.1] } as const;

describe("a board of 2 × 1.2 m, corners placed within 2 px, from in front to 45° from the side", () => {
  it.each([["4000 px", 4000, 0.03], ["1600 px", 1600, 0.04]] as const)("within 3 %% at the 95th percentile beside a reference of a third of it: %s", (name, width, most) => {
    expect(told(`third ${name}`, boardErrors({ scenes, width, reference: SHEETS.third })).p95).toBeLessThan(most);
  });

  it("the same with a lens that bends, and without Exif", () => {
    expect(told("third bent 1.5 %", boardErrors({ scenes, reference: SHEETS.third, bend: 0.015 })).p95).toBeLessThan(0.03);
    expect(told("third no Exif", boardErrors({ scenes, reference: SHEETS.third, exif: false })).p95).toBeLessThan(0.03);
    expect(told("third no Exif bent", boardErrors({ scenes, reference: SHEETS.third, exif: false, bend: 0.015 })).p95).toBeLessThan(0.03);
  });

  it.each([["tile", 0.02], ["door", 0.02], ["a4", 0.045], ["card", 0.15]] as const)("%s: joint solve far better than the reference alone", (name, most) => {
    const joint = told(`${name} joint`, boardErrors({ scenes, reference: SHEETS[name] }));
    const alone = told(`${name} alone`, boardErrors({ scenes, reference: SHEETS[name], alone: true }));
    expect(joint.p95).toBeLessThan(most);
    expect(joint.p95).toBeLessThan(alone.p95 / 1.5);
  });

  it("one typed edge is as good as any reference", () => {
    const edges = [{ edge: 0, length: 2, paced: false }];
    expect(told("edge", boardErrors({ scenes, edges })).p95).toBeLessThan(0.03);
    expect(told("edge and A4", boardErrors({ scenes, edges, reference: SHEETS.a4 })).p95).toBeLessThan(0.03);
    expect(told("edge no Exif", boardErrors({ scenes, edges, exif: false })).p95).toBeLessThan(0.06);
  });

  it("a door that nobody measured says how little it says", () => {
    const { held, widest } = told("door 0.9 m, really 0.8 to 1 m", boardErrors({ scenes, reference: SHEETS.usual, unlike: 0.1 }));
    expect(held).toBeGreaterThan(0.91);
    expect(widest).toBeGreaterThan(0.03);
  });

  it("intervals hold the truth as often as they say", () => {
    for (const reference of [SHEETS.card, SHEETS.a4, SHEETS.third]) {
      for (const noise of [1, 4]) {
        const { held } = told(`${String(reference)} noise ${String(noise)}`, boardErrors({ scenes, reference, noise, bend: 0.005 }));
        expect(held).toBeGreaterThan(0.91);
      }
    }
  });
});

describe("a wall of 6 × 2.4 m with three posters, two of which overlap, and a gate", () => {
  it("its share within 3 % from one photo, and intervals that hold it", () => {
    const plain = told("wall", wallErrors({ scenes: scenes / 4 }));
    expect(plain.p95).toBeLessThan(0.03);
    const bent = told("wall bent 1 %", wallErrors({ scenes: scenes / 4, bend: 0.01 }));
    expect(bent.p95).toBeLessThan(0.04);
    expect(Math.min(plain.held, bent.held)).toBeGreaterThan(0.84);
  });

  it("several photos summed by length, some of them paced", () => {
    const three = told("wall of three photos, two paced", wallErrors({ scenes: scenes / 4, photos: 3 }));
    expect(three.p95).toBeLessThan(0.09);
    expect(three.held).toBeGreaterThan(0.9);
  });
});
