/** What an op in quarantine says, in words; nothing about its value is known to hold. */
import type { Measure } from "../../core/checklist";
import { readInputs } from "../../core/content";
import { parsePath } from "../../core/path";
import { fractionText } from "../../core/rational";
import { score } from "../../core/score";
import { Malformed } from "../../core/shape";
import type { Voice } from "../voice";
import { figureName, inputLines, isPlain, measuredFigure } from "./measured";

/** Which register: "一项评分". An unknown path is no code on screen either. */
export function pathText(path: string, voice: Voice): string {
  const parsed = parsePath(path);
  return voice.say(parsed === null ? "path.unknown" : `path.${parsed.kind}`);
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The value in words, by its measure where that is known and fits. What nobody can read is shown as it came, since
 * the office decides on it.
 */
export function valueText(value: unknown, measure: Measure | null, voice: Voice): string {
  if (!isFields(value)) return raw(value);
  if ("covers" in value) return rulingText(value, measure, voice);
  if (typeof value.text === "string") return value.text === "" ? voice.say("value.emptied") : value.text;
  if (Array.isArray(value.marks)) return voice.say("value.marks", { n: value.marks.length });
  switch (value.kind) {
    case "measured": return measuredText(value.inputs, measure, voice);
    case "not_applicable": return voice.say("candidate.notApplicable", { reason: words(value.reason) });
    case "cleared": return voice.say("history.cleared");
    case "present": return voice.say("value.photo", { caption: words(value.caption) });
    case "withdrawn": return voice.say("value.withdrawn", { reason: words(value.reason) });
    case "finished": return voice.say("value.finished", { signer: words(value.signer) });
    case "open": return voice.say("value.opened");
    case "issued": case "reopened": case "closed": return `${voice.say(`visitState.${value.kind}`)}${voice.say("list.comma")}${words(value.reason)}`;
    default: return raw(value);
  }
}

function rulingText(value: Fields, measure: Measure | null, voice: Voice): string {
  const decision = isFields(value.decision) ? value.decision : {};
  return `${decisionText(decision, measure, voice)}${voice.say("list.semicolon")}${voice.say("ruling.reasonWas", { reason: words(value.reason) })}`;
}

function decisionText(decision: Fields, measure: Measure | null, voice: Voice): string {
  switch (decision.kind) {
    case "measured": return measuredText(decision.inputs, measure, voice);
    case "not_applicable": return voice.say("outcome.not_applicable");
    case "withdrawn": return voice.say("ruling.wasWithdrawn");
    default: return raw(decision);
  }
}

function measuredText(value: unknown, measure: Measure | null, voice: Voice): string {
  if (measure === null) return inputsText(value, voice);
  try {
    const inputs = readInputs(value, measure);
    const lines = inputLines(measure, inputs, voice).map((line) => `${line.label} ${line.value}`);
    if (isPlain(measure)) return lines.join(voice.say("list.semicolon"));
    const figure = `${figureName(measure, voice)} ${measuredFigure(measure, fractionText(score(measure, inputs).figure), inputs, voice)}`;
    return [...lines, figure].join(voice.say("list.semicolon"));
  } catch (reason) {
    if (reason instanceof Malformed) return inputsText(value, voice);
    throw reason;
  }
}

function inputsText(inputs: unknown, voice: Voice): string {
  if (!isFields(inputs)) return raw(inputs);
  if (typeof inputs.present === "boolean") return voice.say(inputs.present ? "input.present" : "input.absent");
  if (typeof inputs.count === "number") return voice.say("value.count", { count: inputs.count });
  if (typeof inputs.asked === "number") return voice.say("input.passedOf", { asked: inputs.asked, passed: words(inputs.passed) });
  if (typeof inputs.level === "number") return voice.say("value.level", { level: inputs.level + 1 });
  if (Array.isArray(inputs.people)) return voice.say("value.people", { n: inputs.people.length });
  const sides = Object.entries({ wall: inputs.wall, posters: inputs.posters, openings: inputs.openings, boards: inputs.boards } as const)
    .filter(([, list]) => Array.isArray(list))
    .map(([name, list]) => `${voice.say(`input.${name as "wall" | "posters" | "openings" | "boards"}`)} ${rectangles(list as unknown[])}`);
  return sides.length === 0 ? raw(inputs) : sides.join(voice.say("list.semicolon"));
}

function rectangles(list: readonly unknown[]): string {
  return list.filter(isFields).map((each) => `${words(each.length_m ?? each.width_m)} m × ${words(each.height_m)} m`).join("、");
}

const words = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const raw = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value) ?? "");
