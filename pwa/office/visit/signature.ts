/** Where a signature's strokes lie, so that they can be shown at any size. */

const MARGIN = 6;

/** The viewBox around SVG path data of absolute commands with pairs of numbers; null when it has no point. */
export function viewBoxOf(path: string): string | null {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  if (xs.length === 0 || ys.length === 0) return null;
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return [left, top, Math.max(...xs) + MARGIN - left, Math.max(...ys) + MARGIN - top].map((each) => String(Math.round(each * 100) / 100)).join(" ");
}
