/** The office's pages, in the order in which a review uses them. A page that belongs to another is named in its `pages`. */
import type { RouteLocationRaw } from "vue-router";
import type { Role } from "../../wire/api";
import type { MessageKey } from "../voice";

export const GROUPS = ["prepare", "site", "outcome", "manage"] as const;
export type Group = (typeof GROUPS)[number];

interface Line {
  /** The route, which is also the end of its test id. */
  readonly name: string;
  readonly group: Group;
  readonly words: MessageKey;
  /** Its address names the campaign. */
  readonly campaign: boolean;
  /** Hidden from everybody else; the server refuses them too. */
  readonly who: readonly Role[];
  /** Routes that are reached from this page and light up its line. */
  readonly pages?: readonly string[];
}

const LOOKERS: readonly Role[] = ["administrator", "office", "viewer"];
const STAFF: readonly Role[] = ["administrator", "office"];

const LINES: readonly Line[] = [
  { name: "campaign", group: "prepare", words: "setting.title", campaign: true, who: LOOKERS, pages: ["draw"] },
  { name: "checklists", group: "prepare", words: "checklists.title", campaign: false, who: LOOKERS },
  { name: "setup", group: "prepare", words: "nav.setup", campaign: true, who: STAFF },
  { name: "dashboard", group: "site", words: "dashboard.title", campaign: true, who: LOOKERS },
  { name: "board", group: "site", words: "nav.board", campaign: true, who: LOOKERS, pages: ["visit"] },
  { name: "conflicts", group: "site", words: "nav.conflicts", campaign: true, who: LOOKERS },
  { name: "agreement", group: "site", words: "reconcile.agreement.title", campaign: true, who: LOOKERS },
  { name: "photos", group: "site", words: "photoReview.title", campaign: true, who: STAFF, pages: ["photo"] },
  { name: "cards", group: "outcome", words: "cards.title", campaign: true, who: LOOKERS, pages: ["card", "card-point"] },
  { name: "tasks", group: "prepare", words: "tasks.title", campaign: true, who: LOOKERS, pages: ["ledger"] },
  { name: "quarantine", group: "site", words: "nav.quarantine", campaign: false, who: STAFF },
  { name: "handover", group: "site", words: "nav.handover", campaign: false, who: STAFF },
  { name: "outcomes", group: "outcome", words: "results.title", campaign: true, who: LOOKERS, pages: ["outcome"] },
  { name: "documents", group: "outcome", words: "results.doc.title", campaign: true, who: LOOKERS },
  { name: "publication", group: "outcome", words: "results.publish.title", campaign: true, who: LOOKERS, pages: ["public-copies"] },
  { name: "audit", group: "manage", words: "results.audit.title", campaign: false, who: STAFF },
  { name: "people", group: "manage", words: "nav.people", campaign: false, who: STAFF },
];

export interface Link { readonly name: string; readonly words: MessageKey; readonly to: RouteLocationRaw }

/** What `role` may open, by group, empty groups left out; `campaign` is null while there is none. */
export function linksOf(role: Role | undefined, campaign: string | null): readonly { group: Group; links: readonly Link[] }[] {
  if (role === undefined) return [];
  const shown = LINES.filter((line) => line.who.includes(role) && (!line.campaign || campaign !== null));
  return GROUPS
    .map((group) => ({ group, links: shown.filter((line) => line.group === group).map((line) => linkTo(line, campaign)) }))
    .filter(({ links }) => links.length > 0);
}

function linkTo(line: Line, campaign: string | null): Link {
  return { name: line.name, words: line.words, to: line.campaign ? { name: line.name, params: { campaign } } : { name: line.name } };
}

/** The line that is lit while the route `name` is open. */
export function lineOf(name: string, from: unknown): string {
  if (name === "ruling") return from === "conflicts" ? "conflicts" : "board";
  return LINES.find((line) => line.name === name || line.pages?.includes(name) === true)?.name ?? name;
}
