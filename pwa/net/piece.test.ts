import { expect, it } from "vitest";
import { FIRST_PIECE, nextPiece } from "./piece";

const KIB = 1024;

it("grows on a fast line, at most twofold at a time and never beyond 8 MiB", () => {
  let piece = FIRST_PIECE;
  const sizes = Array.from({ length: 6 }, () => (piece = nextPiece(piece, piece, 10)) / KIB);
  expect(sizes).toEqual([1024, 2048, 4096, 8192, 8192, 8192]);
});

it("shrinks at once to what a slow line bears in three seconds, and not below 128 KiB", () => {
  expect(nextPiece(4096 * KIB, 4096 * KIB, 24_000)).toBe(512 * KIB);
  expect(nextPiece(4096 * KIB, 4096 * KIB, 600_000)).toBe(128 * KIB);
});

it("halves when the line broke", () => {
  expect(nextPiece(1024 * KIB, 0, 0)).toBe(512 * KIB);
  expect(nextPiece(128 * KIB, 0, 0)).toBe(128 * KIB);
});

it("learns nothing from a photo's short last piece, unless even that was slow", () => {
  expect(nextPiece(1024 * KIB, 10 * KIB, 50)).toBe(1024 * KIB);
  expect(nextPiece(1024 * KIB, 200 * KIB, 6_000)).toBe(128 * KIB);
});
