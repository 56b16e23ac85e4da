import { describe, expect, it } from "vitest";
import type { CaptureRecord, Route } from "../core/photo";
import { factsOf, localTime, offsetOf, UNREADABLE } from "./facts";
import { isWarning, judge } from "./judge";

const PICKED = Date.UTC(2026, 10, 21, 1, 30, 0); // 09:30 in Yueyang

function capture(route: Route = "camera", picked = PICKED): CaptureRecord {
  return { picked_at_ms: picked, offset_min: 480, zone: "Asia/Shanghai", mono_ms: 1, boot: "b", route, place: null };
}

const taken = (local: string | null, offset = "") => factsOf({
  exif: { ...(local === null ? {} : { DateTimeOriginal: { value: [local] } }), OffsetTimeOriginal: { value: [offset] } },
});

describe("a photo's time, on the spot", () => {
  it("fits when the camera's clock is near", () => {
    expect(judge(taken("2026:11:21 09:29:58"), capture())).toBe("fits");
    expect(judge(taken("2026:11:21 08:05:00", "+08:00"), capture("album"))).toBe("fits");
  });

  it("warns about the day before", () => {
    const note = judge(taken("2026:11:20 16:00:00"), capture("album"));
    expect(note).toBe("other_day");
    expect(isWarning(note)).toBe(true);
  });

  it("warns about a camera that thinks it is next year", () => {
    expect(judge(taken("2027:11:21 09:30:00"), capture())).toBe("other_day");
  });

  it("does not mind midnight between shot and pick", () => {
    const midnight = Date.UTC(2026, 10, 20, 16, 3, 0); // 00:03 on the 21st
    expect(judge(taken("2026:11:20 23:58:00"), capture("camera", midnight))).toBe("fits");
  });

  it("uses the offset that the photo names", () => {
    expect(judge(taken("2026:11:21 01:30:00", "+00:00"), capture())).toBe("fits");
    expect(judge(taken("2026:11:21 02:30:00", "+00:00"), capture())).toBe("ahead");
  });

  it("explains a missing time and never warns about it", () => {
    expect(judge(taken(null), capture())).toBe("absent");
    expect(judge(taken(null), capture("album"))).toBe("absent_album");
    expect(judge(UNREADABLE, capture())).toBe("unreadable");
    for (const note of ["absent", "absent_album", "unreadable", "ahead", "fits"] as const) {
      expect(isWarning(note)).toBe(false);
    }
  });
});

describe("strict reading", () => {
  it.each(["2026:11:21 24:00:00", "2026:02:30 10:00:00", "0000:00:00 00:00:00", "    :  :     :  :  ", "", "2026-11-21"])(
    "takes %j for no time", (written) => {
      expect(localTime(written)).toBeNull();
    },
  );

  it("reads a plain time, trailing zone or not", () => {
    expect(localTime("2026:11:21 09:30:00")).toBe("2026-11-21T09:30:00");
    expect(localTime("2026:11:21 09:30:00+08:00")).toBe("2026-11-21T09:30:00");
  });

  it.each([["+08:00", 480], ["-03:30", -210], ["+00:00", 0], ["8", null], ["", null], ["+99:00", null]])(
    "reads the offset %j", (written, minutes) => {
      expect(offsetOf(written)).toBe(minutes);
    },
  );

  it("is not confused by tags of the wrong shape", () => {
    expect(factsOf({ exif: { DateTimeOriginal: { value: 7 } } }).takenLocal).toBeNull();
    expect(factsOf({}).takenLocal).toBeNull();
  });
});
