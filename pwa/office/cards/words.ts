/** Methods and marks of a scorecard in plain words. */
import type { CardPoint, CardReading, ScoringPoint } from "../../wire/scorecard";
import type { MessageKey, Voice } from "../voice";

export const methodText = (method: string, voice: Voice): string => voice.say(`cards.method.${method}` as MessageKey);

/** What a scoring point waits for, in words: methods, and quantities by their titles. */
export function waitingText(point: CardPoint, card: CardReading["scorecard"], voice: Voice): string {
  const named = new Map((card.quantities ?? []).map((each) => [each.id, voice.pick(each.title)]));
  return point.waiting.map((each) => named.get(each) ?? methodText(each, voice)).join(voice.say("list.and"));
}

/** Departments as far as the document shows them; how they are known where they are not printed. */
export function departmentText(point: ScoringPoint, voice: Voice): string {
  const names = point.departments.names ?? [];
  if (names.length === 0) return voice.say("cards.departmentUnknown");
  const joined = names.join(voice.say("list.and"));
  return point.departments.basis === "inferred" ? voice.say("cards.inferred", { what: joined }) : joined;
}

export function percent(exact: string): string {
  const [n = "0", d = "1"] = exact.split("/");
  return `${(Math.floor((Number(n) / Number(d)) * 1000) / 10).toString()}%`;
}
