/** What is wrong with terms that somebody types, before they are sent. */
import type { GivenTerms } from "./server";

type Flaw = { readonly words: "setting.flaw.title" | "setting.flaw.period" | "setting.flaw.phase"; readonly phase: string };

/** The first flaw, or null. Days are YYYY-MM-DD and compare as text; an empty one is no day. */
export function flawOf(terms: GivenTerms): Flaw | null {
  if (terms.title.zh.trim() === "") return { words: "setting.flaw.title", phase: "" };
  if (terms.starts_on === "" || terms.ends_on < terms.starts_on) return { words: "setting.flaw.period", phase: "" };
  const wrong = terms.phases.find((phase) =>
    phase.starts_on === "" || phase.starts_on < terms.starts_on || phase.ends_on < phase.starts_on || phase.ends_on > terms.ends_on);
  return wrong === undefined ? null : { words: "setting.flaw.phase", phase: wrong.title.zh };
}
