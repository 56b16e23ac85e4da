import { expect, it } from "vitest";
import { remaining } from "./remaining";

const going = { sha256: "a", donePhotos: 0, photos: 1, doneBytes: 0, bytes: 12_000_000, bytesPerS: 1_000_000 as number | null };

it("counts the rest at the speed of now, rounded up", () => {
  expect(remaining(going)).toEqual({ unit: "seconds", n: 12 });
  expect(remaining({ ...going, doneBytes: 11_999_999 })).toEqual({ unit: "seconds", n: 1 });
  expect(remaining({ ...going, bytesPerS: 100_000 })).toEqual({ unit: "minutes", n: 2 });
  expect(remaining({ ...going, bytesPerS: 1_000 })).toEqual({ unit: "hours", n: 4 });
});

it("promises nothing while the speed is unknown or the line stands still", () => {
  expect(remaining({ ...going, bytesPerS: null })).toBeNull();
  expect(remaining({ ...going, bytesPerS: 0 })).toBeNull();
});
