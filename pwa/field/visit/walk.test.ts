import { describe, expect, it } from "vitest";
import type { CheckpointView, PlaceView } from "../../queries/views";
import { filterWalk, inOrder, nextOpen } from "./walk";

const NONE: ReadonlySet<string> = new Set();

function view(id: string, zh: string, scored: boolean): CheckpointView {
  return {
    visit: "v-1",
    checkpoint: { id, title: { zh, en: `title of ${id}` }, hint: null, department: "行政科" },
    own: scored ? { finding: { kind: "cleared" } } : null,
    others: [], team: [], notes: [], photos: [],
    missing: scored ? [] : ["finding"],
  } as unknown as CheckpointView;
}

function place(id: string, zh: string, checkpoints: CheckpointView[]): PlaceView {
  return { id, title: { zh, en: id }, checkpoints, scored: 0 };
}

const PLACES = [
  place("wall", "围墙", [view("pub-01", "公益广告占墙面的比例", true)]),
  place("yard", "院内", [view("san-01", "散落垃圾", false), view("ord-11", "违章搭建", true)]),
  place("hall", "大厅", [view("pub-03", "文明行为规范", false)]),
];

const ids = (places: readonly PlaceView[]) => inOrder(places).map((each) => each.checkpoint.id);

describe("the walk", () => {
  it("keeps walking order", () => {
    expect(ids(PLACES)).toEqual(["pub-01", "san-01", "ord-11", "pub-03"]);
  });

  it("shows only what is open, without empty places", () => {
    const shown = filterWalk(PLACES, { onlyOpen: true, search: "", held: NONE });
    expect(shown.map((each) => each.id)).toEqual(["yard", "hall"]);
    expect(ids(shown)).toEqual(["san-01", "pub-03"]);
  });

  it("does not pull a card away from under the finger that just scored it", () => {
    const shown = filterWalk(PLACES, { onlyOpen: true, search: "", held: new Set(["ord-11"]) });
    expect(ids(shown)).toEqual(["san-01", "ord-11", "pub-03"]);
  });

  it("finds by every word, in title, place, department or id, in both languages", () => {
    const found = (search: string) => ids(filterWalk(PLACES, { onlyOpen: false, search, held: NONE }));
    expect(found("院内 垃圾")).toEqual(["san-01"]);
    expect(found("PUB-03")).toEqual(["pub-03"]);
    expect(found("hall title")).toEqual(["pub-03"]);
    expect(found("行政科")).toHaveLength(4);
    expect(found("没有这个词")).toEqual([]);
  });

  it("goes on to the next open one, round the end, and says when nothing is left", () => {
    expect(nextOpen(PLACES, "pub-01")).toBe("san-01");
    expect(nextOpen(PLACES, "san-01")).toBe("pub-03");
    expect(nextOpen(PLACES, "pub-03")).toBe("san-01");
    expect(nextOpen(PLACES, null)).toBe("san-01");
    expect(nextOpen([PLACES[0] as PlaceView], "pub-01")).toBeNull();
  });
});
