import { expect, it } from "vitest";
import type { CheckpointView } from "../../queries/views";
import { repeatsOf } from "./repeats";

function card(id: string, photos: [string, string][]): CheckpointView {
  return { checkpoint: { id }, photos: photos.map(([photoId, sha256]) => ({ photoId, sha256 })) } as unknown as CheckpointView;
}

it("finds the same bytes at two checkpoints, and twice at one", () => {
  const cards = [card("pub-01", [["p-1", "aa"], ["p-2", "bb"]]), card("pub-02", [["p-3", "aa"]]), card("san-01", [["p-4", "cc"], ["p-5", "cc"]])];
  const found = repeatsOf(cards);
  const at = (id: string) => found.get(id)?.map((view) => view.checkpoint.id);
  expect(at("p-1")).toEqual(["pub-02"]);
  expect(at("p-3")).toEqual(["pub-01"]);
  expect(at("p-4")).toEqual(["san-01"]);
  expect(found.has("p-2")).toBe(false);
});
