import { describe, expect, it } from "vitest";
import { voice } from "../voice";
import { ago, between, clockOffset, date, fullMoment, moment, span, writtenAt } from "./moment";

const MINUTE = 60_000;
/** 6 July 2020, 9:14:00 in Shanghai. */
const AT = Date.UTC(2020, 6, 6, 1, 14);
const NOW = AT + 5 * 60 * MINUTE;

describe("an instant", () => {
  it("is told by the site's wall clock wherever the browser stands", () => {
    expect(moment(AT, "zh", NOW)).toBe("9:14");
    expect(moment(AT, "zh", NOW, true)).toBe("9:14:00");
  });

  it("names its day when it is another one, and its year when that is another one", () => {
    const DAY = 24 * 60 * MINUTE;
    expect(moment(AT, "zh", NOW + DAY)).toBe("7月6日 9:14");
    expect(moment(AT, "en", NOW + DAY)).toBe("6 Jul 9:14");
    expect(moment(AT, "zh", NOW + 400 * DAY)).toBe("2020年7月6日 9:14");
    expect(fullMoment(AT, "en")).toBe("6 Jul 2020 9:14:00");
  });

  it("belongs to the day of Shanghai, not of Greenwich", () => {
    const beforeMidnight = Date.UTC(2020, 6, 6, 15, 59);
    expect(moment(beforeMidnight + MINUTE, "zh", beforeMidnight)).toBe("7月7日 0:00");
  });
});

describe("an interval", () => {
  it("is told to the minute when it is wide", () => {
    expect(between(AT, AT + 2 * MINUTE, voice, NOW)).toBe("9:14 至 9:16 之间");
  });

  it("is told to the second when both ends would read nearly the same", () => {
    expect(between(AT, AT + 41_000, voice, NOW)).toBe("9:14:00 至 9:14:41 之间");
  });

  it("is one instant when it is shorter than a second", () => {
    expect(between(AT, AT + 80, voice, NOW)).toBe("9:14:00");
  });
});

describe("when an op was written", () => {
  const written = { wall_ms: AT, offset_min: 480, start_ms: AT, end_ms: AT + 2 * MINUTE };

  it("is true time where the clock is known", () => {
    expect(writtenAt(written, voice, NOW)).toBe("9:14 至 9:16 之间");
  });

  it("is what the device showed where it is not, and says so", () => {
    expect(writtenAt({ ...written, start_ms: null, end_ms: null }, voice, NOW)).toBe("设备显示 9:14（时钟未核对）");
  });

  it("has an upper bound alone where only that is known", () => {
    expect(writtenAt({ ...written, start_ms: null }, voice, NOW)).toBe("9:16 之前");
  });
});

describe("durations", () => {
  it("are told in their largest whole unit", () => {
    expect([5_000, 61_000, 7_200_000, 180_000_000].map((ms) => span(ms, voice))).toEqual(["5 秒", "1 分钟", "2 小时", "2 天"]);
  });

  it("never lie in the future, whatever two clocks say", () => {
    expect(ago(AT + 9_000, AT, voice)).toBe("刚刚");
    expect(ago(AT - 3 * MINUTE, AT, voice)).toBe("3 分钟前");
  });
});

describe("a device's clock", () => {
  it("is right within its error, else ahead or behind", () => {
    expect(clockOffset(1_900, 45, voice)).toBe("准确");
    expect(clockOffset(9_000, 10_000, voice)).toBe("准确");
    expect(clockOffset(7 * MINUTE, 45, voice)).toBe("快 7 分钟");
    expect(clockOffset(-7 * MINUTE, 45, voice)).toBe("慢 7 分钟");
    expect(clockOffset(null, null, voice)).toBe("未核对");
  });
});

it("dates are told without leading zeros", () => {
  expect(date("2020-07-01", "zh")).toBe("2020年7月1日");
  expect(date("2020-07-01", "en")).toBe("1 Jul 2020");
});
