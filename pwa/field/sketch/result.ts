/** What one drawn picture comes to, in words. */
import type { WallPicture } from "../../core/sketch";
import { boardsOf, isWeak } from "../../sketch/boards";
import { coverageOf } from "../../sketch/coverage";
import { sceneOf, stretchOf } from "../../sketch/stored";
import { say } from "../voice";
import { metres, percentRange, squareRange } from "./words";

export interface Result {
  readonly size: string;
  readonly range: string;
  /** The interval is too wide to stand alone. */
  readonly weak: boolean;
  /** The corners do not fit one flat rectangle: nothing is certain. */
  readonly misplaced: boolean;
}

/** Corners that fit this many times worse than they were placed are wrong, not inexact. */
const MISPLACED = 3;
/** Half a share's interval beyond which it is too wide: three points of a hundred. */
const WIDE = 0.03;

/** Null when the corners are no rectangle that can be seen. */
export function resultOf(picture: WallPicture, wall: boolean): Result | null {
  return wall ? wallResult(picture) : boardResult(picture);
}

function boardResult(picture: WallPicture): Result | null {
  const found = boardsOf([sceneOf(picture)]);
  const [board] = found?.rectangles ?? [];
  if (found === null || board === undefined) return null;
  return {
    size: say("sketch.size", { width: metres(board.width), height: metres(board.height) }), range: squareRange(found.area),
    weak: isWeak(found.area), misplaced: found.misfit > MISPLACED,
  };
}

function wallResult(picture: WallPicture): Result | null {
  const found = coverageOf([stretchOf(picture)]);
  const [strip] = found?.strips ?? [];
  if (found === null || strip === undefined) return null;
  const { low, high } = found.share;
  return {
    size: say("sketch.size", { width: metres(strip.length), height: metres(strip.wall) }), range: percentRange(found.share),
    weak: (high - low) / 2 > WIDE, misplaced: found.misfit > MISPLACED,
  };
}
