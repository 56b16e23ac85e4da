/** A campaign's rules while somebody edits them. */
import type { GivenRules, Terms } from "./server";

export interface RulesDraft {
  negative: string[];
  /** Options of each list, one a line. */
  dispositions: { id: string; options: string }[];
  conduct: { id: string; text: { zh: string; en: string } }[];
  escalateAfterDays: number;
}

export const draftOf = (terms: Terms): RulesDraft => ({
  negative: [...terms.negative_list],
  dispositions: terms.dispositions.map((each) => ({ id: each.id, options: each.options.join("\n") })),
  conduct: terms.conduct.map((item) => ({ id: item.id, text: { ...item.text } })),
  escalateAfterDays: terms.escalate_after_days,
});

const linesOf = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");

/** The first line that is empty (name "") or stands twice; null where all is well. */
export function ruleFlaw(draft: RulesDraft): { readonly name: string } | null {
  for (const names of [draft.negative, ...draft.dispositions.map((each) => linesOf(each.options)), draft.conduct.map((item) => item.text.zh)]) {
    const trimmed = names.map((name) => name.trim());
    const wrong = trimmed.find((name, place) => name === "" || trimmed.indexOf(name) < place);
    if (wrong !== undefined) return { name: wrong };
  }
  return draft.dispositions.some((each) => linesOf(each.options).length === 0) ? { name: "" } : null;
}

export const daysFit = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 365;

/** What is sent: an English text that is left out is the Chinese one. */
export const givenOf = (draft: RulesDraft): GivenRules => ({
  negative_list: draft.negative.map((name) => name.trim()),
  dispositions: draft.dispositions.map((each) => ({ id: each.id, options: linesOf(each.options) })),
  conduct: draft.conduct.map(({ id, text }) => ({ id, text: { zh: text.zh.trim(), en: text.en.trim() === "" ? text.zh.trim() : text.en.trim() } })),
  escalate_after_days: draft.escalateAfterDays,
});

/** A new rule under a free id. */
export function freshConduct(known: RulesDraft["conduct"]): RulesDraft["conduct"][number] {
  let n = known.length + 1;
  while (known.some((item) => item.id === `own-${String(n)}`)) n += 1;
  return { id: `own-${String(n)}`, text: { zh: "", en: "" } };
}
