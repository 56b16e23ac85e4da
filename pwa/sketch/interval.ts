/** What a measurement says of a figure, never without saying how well. Pure. */
import type { Measure } from "../core/checklist";
import type { Rational } from "../core/rational";
import { fraction } from "../core/rational";
import { outcomeOf, scoreFigure } from "../core/score";

/** `low` to `high` holds the truth with 95 % confidence. */
export interface Interval { readonly figure: number; readonly low: number; readonly high: number }

/** How many standard deviations on each side make 95 %. */
export const SIGMAS = 1.96;

/** The interval of a positive figure whose logarithm has this standard deviation. */
export const around = (figure: number, spread: number): Interval =>
  ({ figure, low: figure * Math.exp(-SIGMAS * spread), high: figure * Math.exp(SIGMAS * spread) });

/** certain: 97.5 % or more of what it can be comes to the same outcome; likely: 80 % or more. */
export type Certainty = "certain" | "likely" | "unclear";

const CERTAIN = 0.975;
const LIKELY = 0.8;
const DRAWS = 999;

/** Whether the outcome that the figure earns would stand if the figure were known exactly. */
export function certaintyOf(measure: Measure, figure: Rational, { low, high }: { readonly low: number; readonly high: number }): Certainty {
  const outcome = outcomeOf(scoreFigure(measure, figure));
  const shown = Number(figure.n) / Number(figure.over);
  const same = quantiles.filter((sigmas) => {
    const could = shown + (sigmas < 0 ? shown - low : high - shown) * (sigmas / SIGMAS);
    return outcomeOf(scoreFigure(measure, closeTo(could))) === outcome;
  }).length / DRAWS;
  return same >= CERTAIN ? "certain" : same >= LIKELY ? "likely" : "unclear";
}

/** A fraction within a millionth. */
const closeTo = (value: number): Rational => fraction(BigInt(Math.round(Math.max(0, value) * 1e6)), 1_000_000n);

/** Evenly probable values of a standard normal variable. */
const quantiles = Array.from({ length: DRAWS }, (_, index) => probit((index + 0.5) / DRAWS));

/** The inverse of the normal distribution function, by halving. */
function probit(probability: number): number {
  let [low, high] = [-6, 6];
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (distribution(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17: right to 7.5e-8. */
function distribution(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return x < 0 ? tail : 1 - tail;
}
