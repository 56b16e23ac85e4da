import { expect, it } from "vitest";
import { photo, reading, visitReading } from "../answers/answers.testkit";
import { checkpointGroups, photosByVerdict, shownCounts } from "./checkpointRows";

const VISIT = visitReading({
  checkpoints: [
    reading({ checkpoint: "pub-01", status: "settled", by: "ruling", photos: [photo({ verdict: "contradicts" })] }),
    reading({ photos: [photo({ dot: "bbbb.9" }), photo({ dot: "bbbb.10", verdict: "pending", state: "partial" })] }),
  ],
});

it("checkpoints stand under their headings, headings without one are left out", () => {
  const groups = checkpointGroups(VISIT, "");
  expect(groups.map((group) => [group.id, group.rows.map((row) => row.checkpoint.id)])).toEqual([["publicity", ["pub-01", "pub-02"]]]);
  expect(checkpointGroups(VISIT, "conflict")[0]?.rows.map((row) => row.checkpoint.id)).toEqual(["pub-02"]);
  expect(checkpointGroups(VISIT, "unscored")).toEqual([]);
});

it("each filter tells how many it shows", () => {
  expect(shownCounts(VISIT)).toEqual({ conflict: 1, unscored: 0, ruled: 1, photos: 1 });
});

it("photos that contradict come first", () => {
  expect(photosByVerdict(VISIT).map((group) => [group.verdict, group.photos.length])).toEqual([["contradicts", 1], ["pending", 1], ["consistent", 1]]);
});
