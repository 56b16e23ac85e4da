import { expect, it } from "vitest";
import type { Step, Tried } from "./steps";
import { nextStep } from "./steps";

const NOTHING: Tried = { scored: 0, undone: false, photos: 0, notes: 0, finished: false };
const passed = (...steps: Step[]): ReadonlySet<Step> => new Set(steps);

it("leads from the first tap to the signature", () => {
  expect(nextStep(NOTHING, passed())).toBe("tap");
  expect(nextStep({ ...NOTHING, scored: 1 }, passed())).toBe("undo");
  expect(nextStep({ ...NOTHING, undone: true }, passed())).toBe("photo");
  expect(nextStep({ ...NOTHING, undone: true, photos: 1, notes: 1 }, passed())).toBe("sign");
  expect(nextStep({ scored: 3, undone: true, photos: 1, notes: 1, finished: true }, passed())).toBeNull();
});

it("goes on where somebody passes over a step", () => {
  expect(nextStep({ ...NOTHING, undone: true }, passed("photo"))).toBe("note");
});
