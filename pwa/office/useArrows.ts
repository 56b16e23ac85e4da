/** Arrows in a table: from a link or button to the one like it in the next row, Home and End to the first and last row. */

const CONTROLS = "a[href], button:not([disabled]), summary";

/** For `keydown` on a `tbody`. Fields and lists keep their own arrows. */
export function arrows(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  const row = from.closest("tr");
  if (row === null || !from.matches(CONTROLS) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...(row.parentElement?.children ?? [])].filter((each) => each.querySelector(CONTROLS) !== null);
  const now = rows.indexOf(row);
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const place = [...row.querySelectorAll(CONTROLS)].indexOf(from);
  const there = [...(rows[next]?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  (there[place] ?? there.at(-1))?.focus();
}
