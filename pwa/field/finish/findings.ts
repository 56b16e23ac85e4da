/** What the summary lists by name: where points were lost, and what did not apply. Pure. */
import type { CheckpointView, VisitView } from "../../queries/views";
import { inOrder } from "../visit/walk";

export interface Listed {
  readonly lost: readonly CheckpointView[];
  readonly notApplicable: readonly CheckpointView[];
}

export function listed(view: VisitView): Listed {
  const cards = inOrder(view.places);
  return {
    lost: cards.filter(({ own }) => own?.outcome === "partial" || own?.outcome === "none"),
    notApplicable: cards.filter(({ own }) => own?.finding.kind === "not_applicable"),
  };
}
