/**
 * Conditions under which a checkpoint is looked at at all (XLSForm's `relevant` in a subset). What nobody has answered is
 * unknown, and so is whatever rests on it: a checkpoint leaves the walk only when it is certain that it does not belong
 * there. The theory stands in `sync/relevance.py`, whose twin this is.
 */
import type { Rational } from "./rational";
import { compare, rational } from "./rational";

export const MOST_CHARACTERS = 500;
export const MOST_BRACKETS = 20;

export type Value = string | Rational;
/** What a checkpoint's value is; null while it is unknown. */
export type Values = (checkpoint: string) => Value | null;

type Sign = "=" | "!=" | "<" | "<=" | ">" | ">=";
interface Named { readonly checkpoint: string }
type Operand = Named | { readonly value: Value };

export type Condition =
  | { readonly kind: "compare"; readonly sign: Sign; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "both" | "either"; readonly left: Condition; readonly right: Condition }
  | { readonly kind: "not"; readonly of: Condition };

/** The text is no condition; `at` is the character at which that shows, from 0. */
export class MalformedRelevance extends Error {
  readonly at: number;

  constructor(at: number) {
    super(`no condition at ${String(at)}`);
    this.at = at;
  }
}

/** Reads a condition. Throws MalformedRelevance. */
export function parseRelevance(text: string): Condition {
  return new Parser(text).whole();
}

/** The checkpoints that it asks about, in order. */
export function namesOf(condition: Condition): string[] {
  if (condition.kind === "compare") {
    return [condition.left, condition.right].flatMap((side) => ("checkpoint" in side ? [side.checkpoint] : []));
  }
  if (condition.kind === "not") return namesOf(condition.of);
  return [...namesOf(condition.left), ...namesOf(condition.right)];
}

/** Whether it holds; null while what is unknown could still decide it. */
export function holds(condition: Condition, values: Values): boolean | null {
  if (condition.kind === "compare") return compared(condition.sign, valueOf(condition.left, values), valueOf(condition.right, values));
  if (condition.kind === "not") {
    const found = holds(condition.of, values);
    return found === null ? null : !found;
  }
  const sides = [holds(condition.left, values), holds(condition.right, values)];
  const decides = condition.kind === "either";
  if (sides.includes(decides)) return decides;
  return sides.includes(null) ? null : !decides;
}

function valueOf(side: Operand, values: Values): Value | null {
  return "checkpoint" in side ? values(side.checkpoint) : side.value;
}

function compared(sign: Sign, left: Value | null, right: Value | null): boolean | null {
  if (left === null || right === null) return null;
  if (typeof left === "string" && typeof right === "string" && (sign === "=" || sign === "!=")) return (left === right) === (sign === "=");
  const [first, second] = [numberOf(left), numberOf(right)];
  if (first === null || second === null) return sign === "!=";
  return HOLDS[sign](compare(first, second));
}

const HOLDS: Readonly<Record<Sign, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function numberOf(value: Value): Rational | null {
  if (typeof value !== "string") return value;
  return /^[0-9]{1,6}(?:\.[0-9]{1,4})?$/.test(value) ? rational(value) : null;
}

const BLANK = /[ \t\r\n]*/y;
/** A `_` before a name is what XLSForm wants before a digit; it is no part of the id. */
const TOKEN = new RegExp([
  String.raw`[ \t\r\n]*(?:\$\{_?(?<name>[a-z0-9][a-z0-9-]{0,63})\}`,
  String.raw`'(?<single>[^']*)'`, String.raw`"(?<double>[^"]*)"`,
  String.raw`(?<number>[0-9]{1,6}(?:\.[0-9]{1,4})?)(?![0-9.])`,
  String.raw`(?<sign><=|>=|!=|=|<|>)`, String.raw`(?<mark>[(),])`, String.raw`(?<word>and|or|not|selected)(?![A-Za-z0-9_-]))`,
].join("|"), "y");

/** Kind, text and end of a token; the kind is empty where there is none. */
type Token = readonly [kind: string, text: string, end: number];

/** Recursive descent: or, and, not and brackets, comparison. */
class Parser {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) { this.text = text; }

  whole(): Condition {
    if ([...this.text].length > MOST_CHARACTERS) throw new MalformedRelevance(MOST_CHARACTERS);
    const found = this.either();
    BLANK.lastIndex = this.at;
    BLANK.test(this.text);
    if (BLANK.lastIndex < this.text.length) throw new MalformedRelevance(this.at);
    return found;
  }

  private either(): Condition {
    let found = this.both();
    while (this.takes("word", "or")) found = { kind: "either", left: found, right: this.both() };
    return found;
  }

  private both(): Condition {
    let found = this.single();
    while (this.takes("word", "and")) found = { kind: "both", left: found, right: this.single() };
    return found;
  }

  private single(): Condition {
    if (this.takes("word", "not")) return { kind: "not", of: this.bracketed() };
    if (this.takes("word", "selected")) return this.selected();
    if (this.sees("mark", "(")) return this.bracketed();
    const left = this.operand();
    const sign = this.needs("sign") as Sign;
    return { kind: "compare", sign, left, right: this.operand() };
  }

  private bracketed(): Condition {
    this.depth += 1;
    if (this.depth > MOST_BRACKETS) throw new MalformedRelevance(this.at);
    this.needs("mark", "(");
    const found = this.either();
    this.needs("mark", ")");
    this.depth -= 1;
    return found;
  }

  private selected(): Condition {
    this.needs("mark", "(");
    const left = this.operand();
    this.needs("mark", ",");
    const right = this.operand();
    this.needs("mark", ")");
    return { kind: "compare", sign: "=", left, right };
  }

  private operand(): Operand {
    const [kind, text, end] = this.token();
    const found = OPERANDS[kind];
    if (found === undefined) throw new MalformedRelevance(this.at);
    this.at = end;
    return found(text);
  }

  private sees(kind: string, text: string): boolean {
    const [seen, words] = this.token();
    return seen === kind && words === text;
  }

  private takes(kind: string, text: string): boolean {
    const found = this.sees(kind, text);
    if (found) this.at = this.token()[2];
    return found;
  }

  private needs(kind: string, text?: string): string {
    const [seen, words, end] = this.token();
    if (seen !== kind || (text !== undefined && words !== text)) throw new MalformedRelevance(this.at);
    this.at = end;
    return words;
  }

  private token(): Token {
    TOKEN.lastIndex = this.at;
    const groups = TOKEN.exec(this.text)?.groups ?? {};
    const [kind = "", text = ""] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    return [kind, text, TOKEN.lastIndex];
  }
}

const OPERANDS: Readonly<Record<string, (text: string) => Operand>> = {
  name: (checkpoint) => ({ checkpoint }),
  single: (value) => ({ value }),
  double: (value) => ({ value }),
  number: (text) => ({ value: rational(text) }),
};
