import { describe, expect, it } from "vitest";
import { photo } from "../answers/answers.testkit";
import { voice } from "../voice";
import { evidenceLines, sizeText, takenText } from "./evidence";

const AT = Date.UTC(2020, 6, 6, 1, 14);
const NOW = AT + 3_600_000;
const value = (label: string, of: ReturnType<typeof evidenceLines>): string | undefined => of.find((line) => line.label === label)?.value;

describe("when a photo was taken", () => {
  it("is an interval with what it rests on", () => {
    expect(takenText(photo({ taken: { start_ms: AT, end_ms: AT + 120_000, basis: "skew" } }), voice, NOW)).toBe("9:14 至 9:16 之间，按已核对的设备时钟");
  });

  it("has no start where nothing but the upper bound is known: the reading begins in 1970 then", () => {
    expect(takenText(photo({ taken: { start_ms: 0, end_ms: AT, basis: "none" } }), voice, NOW)).toBe("9:14:00 之前，没有依据");
  });

  it("cannot be told without a reading, and an unknown basis is no code on screen", () => {
    expect(takenText(photo(), voice, NOW)).toBe("无法确定");
    expect(takenText(photo({ taken: { start_ms: AT, end_ms: AT, basis: "something_new" } }), voice, NOW)).toBe("9:14:00");
  });
});

describe("what stands beside a photo", () => {
  it("tells the file's own claims, with the zone that the camera wrote", () => {
    const lines = evidenceLines(photo({
      facts: { image: { format: "JPEG", width: 4000, height: 3000 }, exif: { taken_local: "2020-07-06T09:14:05", offset_min: 480, make: "HUAWEI", model: "ALN" } },
    }), voice, NOW);
    expect(value("相机记录时间", lines)).toBe("2020-07-06 09:14:05 +08:00");
    expect(value("相机", lines)).toBe("HUAWEI ALN");
    expect(value("图像", lines)).toBe("JPEG · 4000 × 3000");
  });

  it("says that a place is missing when the record has none", () => {
    expect(value("拍摄位置", evidenceLines(photo(), voice, NOW))).toBe("没有定位");
  });

  it("says that the system took the position out, which is no sign against anyone", () => {
    const lines = evidenceLines(photo({ facts: { exif: { gps_redacted: true } } }), voice, NOW);
    expect(value("文件内定位", lines)).toBe("已被系统抹去");
    expect(value("相机记录时间", lines)).toBe("没有记录");
  });
});

it("sizes are told in kB and MB", () => {
  expect([999, 40_487, 1_234_567].map(sizeText)).toEqual(["1 kB", "40 kB", "1.2 MB"]);
});
