/** Where else the same answer may hold. Pure. */
import type { CheckpointView } from "../../queries/views";

/**
 * Not applicable goes to the rest of the place (there is no canteen); an answer by one tap to checkpoints that are
 * measured in just the same way. What is measured in metres or asked of people is nobody else's. Open ones first.
 */
export function similarTo(view: CheckpointView, cards: readonly CheckpointView[]): CheckpointView[] {
  const { finding } = view.own ?? {};
  if (finding === undefined || finding.kind === "cleared") return [];
  const others = cards.filter((card) => card.checkpoint.id !== view.checkpoint.id);
  const alike = finding.kind === "not_applicable"
    ? others.filter((card) => card.checkpoint.place === view.checkpoint.place)
    : others.filter((card) => isQuick(view) && sameMeasure(card, view));
  return alike.sort((a, b) => Number(a.own !== null) - Number(b.own !== null));
}

function isQuick({ checkpoint }: CheckpointView): boolean {
  return ["boolean", "count", "rating"].includes(checkpoint.measure.kind);
}

function sameMeasure(a: CheckpointView, b: CheckpointView): boolean {
  return JSON.stringify(a.checkpoint.measure) === JSON.stringify(b.checkpoint.measure);
}
