/** The name of one op: `(actor, counter)`. Counters start at 1 and have no gaps. */
export interface Dot {
  readonly actor: string;
  readonly counter: number;
}

const WRITTEN = /^[a-z0-9][a-z0-9-]{0,63}\.[1-9][0-9]{0,14}$/;

/** `actor.counter`, the form used wherever one string is wanted. */
export function dotText(dot: Dot): string {
  return `${dot.actor}.${String(dot.counter)}`;
}

/** The dot that `text` names, or null when it names none (leading zeros included). */
export function parseDot(text: string): Dot | null {
  if (!WRITTEN.test(text)) return null;
  const point = text.indexOf(".");
  return { actor: text.slice(0, point), counter: Number(text.slice(point + 1)) };
}

/** Orders by actor, then by counter. */
export function compareDots(a: Dot, b: Dot): number {
  if (a.actor !== b.actor) return a.actor < b.actor ? -1 : 1;
  return a.counter - b.counter;
}

export function sameDot(a: Dot, b: Dot): boolean {
  return a.actor === b.actor && a.counter === b.counter;
}
