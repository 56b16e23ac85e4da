/** The queue of photos as the office works through it. Pure. */
import { compare, parseFraction } from "../../core/rational";
import type { ReviewState } from "../../core/review";
import type { PhotoLine } from "../answers/photoQueue";

export const TABS = ["todo", "asked", "decided", "all"] as const;
export type Tab = (typeof TABS)[number];

/** Empty strings filter nothing; an empty tab is the work to do. */
export interface QueueFilter {
  readonly tab: string;
  readonly code: string;
  readonly visit: string;
  readonly checkpoint: string;
  /** A user's id, or a device's actor. */
  readonly who: string;
  readonly words: string;
}

const STATES: Record<Tab, readonly ReviewState[]> = {
  todo: ["open", "explained"], asked: ["asked"], decided: ["accepted", "rejected"], all: ["clear", "open", "explained", "asked", "accepted", "rejected"],
};

export const tabOf = (text: string): Tab => TABS.find((tab) => tab === text) ?? "todo";

export const inTab = (line: PhotoLine, tab: Tab): boolean => STATES[tab].includes(line.state);

/** Everything but the tab. */
export function matching(lines: readonly PhotoLine[], filter: QueueFilter): PhotoLine[] {
  const words = filter.words.trim().toLowerCase();
  return lines.filter((line) =>
    (filter.code === "" || line.warnings.some((each) => each.code === filter.code))
    && (filter.visit === "" || line.visit === filter.visit)
    && (filter.checkpoint === "" || line.checkpoint === filter.checkpoint)
    && (filter.who === "" || line.user === filter.who || line.actor === filter.who)
    && (words === "" || `${line.unit_name}\n${line.title.zh}\n${line.title.en}\n${line.user_title}\n${line.caption}`.toLowerCase().includes(words)));
}

/** Most points at stake first; equal ones as the server gave them. */
export function queueRows(lines: readonly PhotoLine[], filter: QueueFilter): PhotoLine[] {
  const tab = tabOf(filter.tab);
  return matching(lines, filter).filter((line) => inTab(line, tab))
    .sort((a, b) => compare(parseFraction(b.worth.exact), parseFraction(a.worth.exact)));
}

export interface PhotoPlace { readonly visit: string; readonly dot: string }

export const samePhoto = (a: PhotoPlace, b: PhotoPlace): boolean => a.visit === b.visit && a.dot === b.dot;

/** The line `steps` further on, stopping at both ends; null when the list is empty. */
export function stepFrom(lines: readonly PhotoLine[], here: PhotoPlace, steps: number): PhotoLine | null {
  const at = lines.findIndex((line) => samePhoto(line, here));
  return lines[Math.min(Math.max(at + steps, 0), lines.length - 1)] ?? null;
}

/** After a decision: the next of the list as it was that is still to be done, else the first one; null at the end. */
export function nextToDo(before: readonly PhotoLine[], now: readonly PhotoLine[], here: PhotoPlace): PhotoLine | null {
  const left = now.filter((line) => !samePhoto(line, here));
  const at = before.findIndex((line) => samePhoto(line, here));
  const following = before.slice(at + 1).find((line) => left.some((each) => samePhoto(each, line)));
  return following ?? left[0] ?? null;
}
