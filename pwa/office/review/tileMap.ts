/** The map of a comparison over one photo, as squares of its small picture (`server/photos/README.md`). Pure. */
import type { Size } from "./lens";

export interface Tile { readonly x: number; readonly y: number; readonly agrees: boolean }

export interface TileMap {
  /** Of the small picture: the largest side is 512. */
  readonly size: Size;
  readonly tiles: readonly Tile[];
  readonly same: number;
  readonly differ: number;
  readonly plain: number;
}

export const TILE = 32;
const SMALL = 512;
/** Tenths of correlation from which on a tile agrees. */
const AGREES = 5;

/** `rows` parted by `/`, a digit or `.` a tile; around the middle of the picture. */
export function tileMap(rows: string, picture: Size): TileMap {
  const shrunk = Math.min(1, SMALL / Math.max(picture.width, picture.height));
  const size = { width: picture.width * shrunk, height: picture.height * shrunk };
  const lines = rows.split("/");
  const left = (size.width - (lines[0]?.length ?? 0) * TILE) / 2;
  const top = (size.height - lines.length * TILE) / 2;
  const tiles = lines.flatMap((line, row) => [...line].flatMap((sign, column): Tile[] =>
    (sign === "." ? [] : [{ x: left + column * TILE, y: top + row * TILE, agrees: Number(sign) >= AGREES }])));
  const same = tiles.filter((tile) => tile.agrees).length;
  return { size, tiles, same, differ: tiles.length - same, plain: lines.join("").length - tiles.length };
}
