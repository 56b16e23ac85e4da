/** Strict readers of untyped values: each takes an unknown value and returns it typed, or throws Malformed. */

export class Malformed extends Error {
  override readonly name = "Malformed";
}

export type Shape<T> = (value: unknown) => T;

const SURROGATE = /\p{Surrogate}/u;

function refuse(expected: string): never {
  throw new Malformed(expected);
}

/** Characters are counted as code points, as Python counts them; half a pair is no text. */
export function text(min: number, max: number): Shape<string> {
  return (value) => {
    if (typeof value !== "string" || SURROGATE.test(value)) return refuse("a text");
    const length = [...value].length;
    return length >= min && length <= max ? value : refuse(`${String(min)} to ${String(max)} characters`);
  };
}

export function matching(pattern: RegExp): Shape<string> {
  return (value) => (typeof value === "string" && pattern.test(value) ? value : refuse(`text like ${pattern.source}`));
}

/** A non-negative decimal with at most four places, as typed. */
export const decimal = matching(/^[0-9]{1,6}(\.[0-9]{1,4})?$/);

export function integer(least: number, most: number): Shape<number> {
  return (value) => {
    const fits = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
    return fits ? value : refuse(`a whole number from ${String(least)} to ${String(most)}`);
  };
}

export function number(least: number, most: number): Shape<number> {
  return (value) => {
    const fits = typeof value === "number" && value >= least && value <= most;
    return fits ? value : refuse(`a number from ${String(least)} to ${String(most)}`);
  };
}

export const truth: Shape<boolean> = (value) => (typeof value === "boolean" ? value : refuse("true or false"));

/** Kept as it is, to be read later. */
export const raw: Shape<unknown> = (value) => value;

export function oneOf<T extends string>(...choices: readonly T[]): Shape<T> {
  return (value) => choices.find((choice) => choice === value) ?? refuse(choices.join(" | "));
}

export function list<T>(item: Shape<T>, min: number, max: number): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return refuse("a list");
    if (value.length < min || value.length > max) return refuse(`${String(min)} to ${String(max)} items`);
    return value.map((each) => item(each));
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

type Fields<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

/** An object with exactly these keys, those named `optional` possibly left out. */
export function record<T extends object>(fields: Fields<T>, optional: readonly (keyof T & string)[] = []): Shape<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value) => {
    const object = asObject(value);
    const unknown = Object.keys(object).find((key) => !(names as string[]).includes(key));
    if (unknown !== undefined) return refuse(`no key ${unknown}`);
    const present = names.filter((name) => Object.hasOwn(object, name));
    const missing = names.find((name) => !present.includes(name) && !optional.includes(name));
    if (missing !== undefined) return refuse(`a key ${missing}`);
    return Object.fromEntries(present.map((name) => [name, fields[name](object[name])])) as T;
  };
}

/** One of several records, told apart by their `kind`. */
export function tagged<T extends { readonly kind: string }>(
  shapes: { readonly [K in T["kind"]]: Shape<Extract<T, { kind: K }>> },
): Shape<T> {
  return (value) => {
    const { kind } = asObject(value);
    if (typeof kind !== "string" || !Object.hasOwn(shapes, kind)) return refuse(Object.keys(shapes).join(" | "));
    return shapes[kind as T["kind"]](value);
  };
}

function asObject(value: unknown): Record<string, unknown> {
  const fits = typeof value === "object" && value !== null && !Array.isArray(value);
  return fits ? (value as Record<string, unknown>) : refuse("an object");
}
