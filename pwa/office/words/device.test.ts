import { expect, it } from "vitest";
import { voice } from "../voice";
import { deviceText } from "./device";

it("a browser's long name becomes plain words, a given name stays", () => {
  const chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
  expect(deviceText(chrome, voice)).toBe("谷歌浏览器 · 电脑");
  expect(deviceText(`${chrome} Edg/140.0`, voice)).toBe("微软浏览器 · 电脑");
  expect(deviceText("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", voice)).toBe("谷歌浏览器 · 手机");
  expect(deviceText("Mozilla/5.0 (something)", voice)).toBe("浏览器 · 电脑");
  expect(deviceText("华为 MatePad 11", voice)).toBe("华为 MatePad 11");
});
