import { expect, it } from "vitest";
import { sizeText } from "./size";

it.each([[0, "0 B"], [999, "999 B"], [1_000, "1 KB"], [840_400, "840 KB"], [12_440_000, "12.4 MB"], [3_210_000_000, "3.2 GB"]])(
  "writes %i as %s", (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  },
);
