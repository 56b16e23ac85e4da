/** The order in which one walks. Pure. */

/** `items` in the order of `ids`. */
export function arranged<T>(items: readonly T[], ids: readonly string[], idOf: (item: T) => string): T[] {
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const rank = (item: T): number => ranks.get(idOf(item)) ?? ids.length;
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** `ids` with `id` one step towards the front (-1) or the end (1); as they were where it cannot go further. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
