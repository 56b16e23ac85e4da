import { expect, it } from "vitest";
import { checkpoint, finding, reading, ruling } from "../answers/answers.testkit";
import { voice } from "../voice";
import { answerText, findingText } from "./answer";

const AT = checkpoint("pub-02");

it("a finding is its figure, not applicable, or taken back", () => {
  expect(findingText(AT, finding(), voice)).toBe("2.4 m²");
  expect(findingText(AT, finding({ kind: "not_applicable", score: null }), voice)).toBe("不适用");
  expect(findingText(AT, finding({ kind: "cleared", score: null }), voice)).toBe("收回评分");
});

it("nothing is answered before it is settled", () => {
  expect(answerText(AT, reading(), voice)).toBe("");
  expect(answerText(AT, reading({ status: "settled", score: null }), voice)).toBe("不适用");
  expect(answerText(AT, reading({ status: "settled", score: finding().score ?? null }), voice)).toBe("2.4 m²");
});

it("what was measured on photos stands with its bounds: of the finding that settles, of a ruling, and of no other", () => {
  const spot = [0, 0] as const;
  const picture = { photo: "0".repeat(64), width_px: 4000, height_px: 3000, corners: [spot, spot, spot, spot] as const, noise_px: "2" };
  const inputs = { boards: [{ width_m: "2", height_m: "1.2" }], sketch: { pictures: [picture], low: "2.35", high: "2.45" } };
  const [drawn, typed] = [finding({ inputs }), finding({ dot: "bbbb.1" })];
  const score = typed.score ?? null;
  expect(findingText(AT, drawn, voice)).toBe("2.4 m²（2.35–2.45 m²）");
  const agreed = { status: "settled", by: "agreement", findings: [drawn, typed], score } as const;
  expect(answerText(AT, reading({ ...agreed, dot: "aaaa.1" }), voice)).toBe("2.4 m²（2.35–2.45 m²）");
  expect(answerText(AT, reading({ ...agreed, dot: "bbbb.1" }), voice)).toBe("2.4 m²");
  const ruled = ruling({ inputs });
  expect(answerText(AT, reading({ status: "settled", by: "ruling", dot: ruled.dot, findings: [typed], rulings: [ruled], score }), voice)).toBe("2.4 m²（2.35–2.45 m²）");
});
