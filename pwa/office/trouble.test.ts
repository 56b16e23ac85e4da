import { expect, it } from "vitest";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";
import { isAway, troubleOf } from "./trouble";

it("a refusal keeps the server's words", () => {
  const [message, remedy] = [{ zh: "尝试次数过多，已暂时锁定。", en: "Too many attempts." }, { zh: "请稍后再试。", en: "Try later." }];
  const reason = new Refusal({ code: "too_many_attempts", status: 429, message, remedy, details: {} });
  expect(troubleOf(reason)).toEqual({ code: "too_many_attempts", message, remedy });
});

it("words written for a tablet are the office's here: nothing that a screen reads is kept in the browser", () => {
  expect(troubleOf(deviceRefusal("device_offline")).remedy.zh).toBe("请检查网络后重试。");
  expect(troubleOf(deviceRefusal("device_not_enrolled")).remedy.zh).toBe("请退出登录后重新登录。");
});

it("the server is away when it did not answer, not when it refused", () => {
  expect(isAway(troubleOf(deviceRefusal("device_offline")))).toBe(true);
  expect(isAway(troubleOf(deviceRefusal("device_answer_unreadable")))).toBe(false);
  expect(isAway(null)).toBe(false);
});

it("a fault of the page says so and never shows its own text", () => {
  expect(troubleOf(new TypeError("x is undefined"))).toMatchObject({ code: "page_fault" });
});
