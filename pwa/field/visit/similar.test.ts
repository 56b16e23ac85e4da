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

it("outlines over a photo stay with the checkpoint of their photo", () => {
  const sketch = { pictures: [{}], low: "0.6", high: "0.7" };
  const [ratio, area] = [{ kind: "ratio", bands: [] }, { kind: "area", bands: [] }];
  const wall = card("a", ratio, { kind: "measured", inputs: { wall: [], posters: [], sketch } });
  const board = card("c", area, { kind: "measured", inputs: { boards: [], sketch } });
  const cards = [wall, card("b", ratio), board, card("d", area)];
  expect(similarTo(wall, cards)).toEqual([]);
  expect(similarTo(board, cards)).toEqual([]);
});
