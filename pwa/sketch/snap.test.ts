import { describe, expect, it } from "vitest";
import { even } from "./chance";
import type { Point } from "./point";
import { distance, turn } from "./point";
import type { Brightness } from "./snap";
import { snapCorner } from "./snap";

/** A bright board on a dark wall, with grain; edges are soft, as lenses make them. */
function board(corners: readonly Point[], grain = 6, step = 90): Brightness {
  const noise = even(3);
  const grains = Array.from({ length: 400 * 400 }, () => (noise() - 0.5) * 2 * grain);
  return (x, y) => {
    const inside = Math.min(...corners.map((corner, index) => {
      const next = corners[(index + 1) % corners.length] as Point;
      return turn(corner, next, [x + 0.0, y + 0.0]) / distance(corner, next);
    }));
    const share = 1 / (1 + Math.exp(-inside * 2));
    return 80 + step * share + (grains[(((y + 400) % 400) * 400) + ((x + 400) % 400)] ?? 0);
  };
}

const TRUE: readonly [Point, Point, Point, Point] = [[103.3, 88.6], [301.2, 104.4], [296.7, 287.2], [95.1, 262.9]];

describe("a corner placed by a thumb", () => {
  it.each([[6, -5], [-7, 4], [3, 8], [-5, -6]] as const)("goes to where the edges meet, from %d, %d pixels off", (dx, dy) => {
    const bright = board(TRUE);
    TRUE.forEach((corner, index) => {
      const rough = (at: number): Point => {
        const [x, y] = TRUE[(at + 4) % 4] as Point;
        return at === index ? [x + dx, y + dy] : [x - dy / 2, y + dx / 2];
      };
      const found = snapCorner(bright, rough(index), rough(index - 1), rough(index + 1), 12);
      expect(found?.edges).toBe(2);
      expect(distance(found?.at ?? [0, 0], corner)).toBeLessThan(1);
    });
  });

  it("goes to the only edge there is", () => {
    const found = snapCorner((_x, y) => (y < 100 ? 40 : 160), [200, 106], [320, 106], [200, 220], 12);
    expect(found?.edges).toBe(1);
    expect(found?.at[1]).toBeCloseTo(99.5, 0);
    expect(found?.at[0]).toBeCloseTo(200, 0);
  });

  it("stays where the picture shows no edge, or too little of one", () => {
    expect(snapCorner(() => 120, [200, 100], [320, 100], [200, 220], 12)).toBeNull();
    expect(snapCorner(board(TRUE, 20, 4), TRUE[0], TRUE[1], TRUE[3], 12)).toBeNull();
    expect(snapCorner(board(TRUE), TRUE[0], [106, 89], [103, 92], 12)).toBeNull();
  });
});
