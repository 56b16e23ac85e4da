import { describe, expect, it } from "vitest";
import type { RefusedView, SyncState } from "../queries/views";
import { deviceProblem } from "../wire/deviceProblem";
import { fateOf } from "./useFate";

const QUIET: SyncState = {
  online: true, busy: false, unsentFindings: 0, unsentPhotos: 0, unsentConduct: 0, bytesLeft: 0, photos: [], transfer: null, drafts: 0, clear: true, revoked: false, lastContactMs: 1, skewMs: 0, skewErrorMs: 1,
  signedOut: false, problem: null, refused: [],
};
const ON = [{ visit: "visit-1", path: "ruling/pub-02" }];
const refusal = (dot: string, checkpoint = "pub-02"): RefusedView =>
  ({ dot, visit: "visit-1", path: `ruling/${checkpoint}`, code: "covers_unknown", writtenMs: 1 });

describe("the fate of a decision", () => {
  it("is accepted when nothing of it is left in this browser", () => {
    expect(fateOf(ON, QUIET, QUIET)).toEqual({ kind: "accepted" });
  });

  it("is quarantined when a new refusal names its register", () => {
    expect(fateOf(ON, QUIET, { ...QUIET, refused: [refusal("oooo.2")] })).toEqual({ kind: "quarantined", code: "covers_unknown" });
  });

  it("is not blamed for an older refusal, nor for another checkpoint's", () => {
    const refused = [refusal("oooo.1"), refusal("oooo.2", "pub-01")];
    expect(fateOf(ON, { ...QUIET, refused: [refusal("oooo.1")] }, { ...QUIET, refused })).toEqual({ kind: "accepted" });
  });

  it("waits while something is unsent, and says why", () => {
    const problem = deviceProblem("device_offline");
    expect(fateOf(ON, QUIET, { ...QUIET, unsentFindings: 1, problem })).toEqual({ kind: "waiting", problem });
  });
});
