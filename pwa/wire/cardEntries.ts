/** What was written on a card, read by register; and what may be written. */
import type { CardMethod, CardReading, EntryView, ScoringPoint } from "./scorecard";

/** The newest entry of a register, also where it takes back. */
export function newestEntry(card: CardReading, kind: EntryView["kind"], subject: string, method = ""): EntryView | undefined {
  return card.entries.filter((each) => each.kind === kind && each.subject === subject && each.method === method).at(-1);
}

/** What is typed as points: a decimal of at most four places within 0 and `most`; null where it is none. */
export function pointsOf(text: string, most: string): string | null {
  const plain = text.trim().replace("。", ".").replace(/^\./u, "0.");
  if (!/^\d{1,6}(\.\d{1,4})?$/u.test(plain)) return null;
  return Number(plain) <= Number(most) ? plain : null;
}

/** Methods that somebody gives points by; what checkpoints (`fed`) or figures decide is left out. */
export function askedOf(point: ScoringPoint, fed: boolean): CardMethod[] {
  if ((point.conditions ?? []).length > 0) return [];
  const names = point.methods.names ?? [];
  const asked = names.length === 0 ? (["material"] as const) : names;
  return asked.filter((method) => method !== "site" || !fed);
}
