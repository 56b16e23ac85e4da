import { expect, it } from "vitest";
import type { CheckpointView } from "../../queries/views";
import { similarTo } from "./similar";

const SEEN = { kind: "boolean", good: "present" };

function card(id: string, measure: unknown, finding: unknown = null, place = "hall"): CheckpointView {
  return { checkpoint: { id, measure, place }, own: finding === null ? null : { finding } } as unknown as CheckpointView;
}

const ids = (cards: readonly CheckpointView[]): string[] => cards.map((each) => each.checkpoint.id);
const yes = { kind: "measured", inputs: { present: true } };

it("offers checkpoints that are measured in the same way, open ones first", () => {
  const view = card("a", SEEN, yes);
  const cards = [view, card("b", SEEN, yes), card("c", { kind: "boolean", good: "absent" }), card("d", SEEN), card("e", { kind: "count", bands: [] })];
  expect(ids(similarTo(view, cards))).toEqual(["d", "b"]);
});

it("offers the rest of the place for what is not there", () => {
  const view = card("a", SEEN, { kind: "not_applicable", reason: "无食堂" }, "canteen");
  expect(ids(similarTo(view, [view, card("b", { kind: "count", bands: [] }, null, "canteen"), card("c", SEEN)]))).toEqual(["b"]);
});

it("offers nothing for measured lengths, and nothing before there is an answer", () => {
  const area = { kind: "area", bands: [] };
  const view = card("a", area, { kind: "measured", inputs: { boards: [] } });
  expect(similarTo(view, [view, card("b", area)])).toEqual([]);
  expect(similarTo(card("a", SEEN), [card("b", SEEN)])).toEqual([]);
});
