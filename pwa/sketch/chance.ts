/** Repeatable chance: the same seed gives the same numbers, so that what was reckoned can be reckoned again. Pure. */

/** Even in 0..1 (mulberry32, a public-domain generator by Tommy Ettinger). */
export function even(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Normal with mean 0 and standard deviation 1 (Box and Muller). */
export function normal(seed: number): () => number {
  const next = even(seed);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
