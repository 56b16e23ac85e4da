/** What is wrong with terms that somebody types, before they are sent. */
import type { GivenTerms } from "./server";

type Flaw = { readonly words: "setting.flaw.title" | "setting.flaw.period" | "setting.flaw.phase" | "planning.phases.needLevel"; readonly phase: string };

/** The first flaw, or null. Days are YYYY-MM-DD and compare as text; an empty one is no day. */
export function flawOf(terms: GivenTerms): Flaw | null {
  if (terms.title.zh.trim() === "") return { words: "setting.flaw.title", phase: "" };
  if (terms.starts_on === "" || terms.ends_on < terms.starts_on) return { words: "setting.flaw.period", phase: "" };
  const wrong = terms.phases.find((phase) =>
    phase.starts_on === "" || phase.starts_on < terms.starts_on || phase.ends_on < phase.starts_on || phase.ends_on > terms.ends_on);
  if (wrong !== undefined) return { words: "setting.flaw.phase", phase: wrong.title.zh };
  const bare = terms.phases.find((phase) => phase.levels.length === 0);
  return bare === undefined ? null : { words: "planning.phases.needLevel", phase: bare.title.zh };
}

/** A phase over the whole period, under a free id, that reviews nothing yet. */
export function freshPhase(terms: GivenTerms, title: string): GivenTerms["phases"][number] {
  let n = terms.phases.length + 1;
  while (terms.phases.some((phase) => phase.id === `phase-${String(n)}`)) n += 1;
  return { id: `phase-${String(n)}`, title: { zh: title, en: `Phase ${String(n)}` }, starts_on: terms.starts_on, ends_on: terms.ends_on, levels: [] };
}
