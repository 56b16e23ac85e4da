import { expect, it } from "vitest";
import { checkpoint, finding, reading } from "../answers.testkit";
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
