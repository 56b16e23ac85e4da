/** The own sheet in numbers, before it is signed. Pure. */
import type { Text } from "../../core/checklist";
import { add, rounded, ZERO } from "../../core/rational";
import type { VisitView } from "../../queries/views";
import { inOrder } from "../visit/walk";

export interface GroupSummary {
  readonly id: string;
  readonly title: Text;
  readonly scored: number;
  readonly checkpoints: number;
  /** Own points of the group and what it is worth, two places. */
  readonly points: string;
  readonly worth: string;
}

export interface Summary {
  readonly groups: readonly GroupSummary[];
  readonly notApplicable: number;
  /** Points of what applies are scaled up to the full total. */
  readonly scaled: boolean;
  readonly photos: number;
  readonly open: number;
  readonly photosMissing: number;
}

export function summaryOf(view: VisitView): Summary {
  const cards = inOrder(view.places);
  const groups = view.checklist.groups.map((group): GroupSummary => {
    const here = cards.filter((card) => card.checkpoint.group === group.id);
    return {
      id: group.id, title: group.title, checkpoints: here.length,
      scored: here.filter((card) => card.own !== null).length,
      points: rounded(here.reduce((sum, card) => add(sum, card.own?.points?.exact ?? ZERO), ZERO)),
      worth: rounded(here.reduce((sum, card) => add(sum, card.worth.exact), ZERO)),
    };
  });
  const notApplicable = cards.filter((card) => card.own?.finding.kind === "not_applicable").length;
  return {
    groups,
    notApplicable,
    scaled: notApplicable > 0 && view.checklist.not_applicable !== "full",
    photos: cards.reduce((sum, card) => sum + card.photos.filter((photo) => photo.user === view.me.user.id).length, 0),
    open: cards.filter((card) => card.own === null).length,
    photosMissing: cards.filter((card) => card.missing.includes("photo")).length,
  };
}
