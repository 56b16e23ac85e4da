/** An exact fraction in lowest terms; `over` is positive. */
export interface Rational {
  readonly n: bigint;
  readonly over: bigint;
}

export const ZERO: Rational = { n: 0n, over: 1n };
export const ONE: Rational = { n: 1n, over: 1n };

/** n / over in lowest terms; `over` must be positive. */
export function fraction(n: bigint, over = 1n): Rational {
  const divisor = gcd(n < 0n ? -n : n, over);
  return { n: n / divisor, over: over / divisor };
}

/** The exact value of a decimal string such as "2.4". */
export function rational(decimal: string): Rational {
  const point = decimal.indexOf(".");
  if (point < 0) return fraction(BigInt(decimal));
  const places = decimal.length - point - 1;
  return fraction(BigInt(decimal.replace(".", "")), 10n ** BigInt(places));
}

/** The exact value of `n/d` or `n`. */
export function parseFraction(text: string): Rational {
  const [n, over = "1"] = text.split("/") as [string, string?];
  return fraction(BigInt(n), BigInt(over));
}

/** `n/d`, or `n` for whole numbers: how exact figures travel. */
export function fractionText(value: Rational): string {
  return value.over === 1n ? String(value.n) : `${String(value.n)}/${String(value.over)}`;
}

/** Half up to `places` decimals (at least one), for the eye: 2/3 -> "0.67". Never negative here. */
export function rounded(value: Rational, places = 2): string {
  const scale = 10n ** BigInt(places);
  const whole = (value.n * scale * 2n + value.over) / (value.over * 2n);
  const digits = String(whole).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export const add = (a: Rational, b: Rational): Rational => fraction(a.n * b.over + b.n * a.over, a.over * b.over);
export const subtract = (a: Rational, b: Rational): Rational => fraction(a.n * b.over - b.n * a.over, a.over * b.over);
export const multiply = (a: Rational, b: Rational): Rational => fraction(a.n * b.n, a.over * b.over);
/** `b` must be positive. */
export const divide = (a: Rational, b: Rational): Rational => fraction(a.n * b.over, a.over * b.n);
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** Negative, zero or positive, as a − b is. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.over - b.n * a.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

function gcd(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}
