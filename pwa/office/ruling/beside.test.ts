import { expect, it } from "vitest";
import { photo } from "../answers/answers.testkit";
import { voice } from "../voice";
import { besideRows } from "./beside";

it("puts the same line of every photo beside each other, and says where they differ", () => {
  const [one, other] = [photo({ dot: "a.1", bytes: 1_000_000 }), photo({ dot: "b.1", bytes: 2_000_000 })];
  const rows = besideRows([one, other], voice, 0);
  const size = rows.find((row) => row.label === voice.say("photo.size"));
  expect(size?.values).toHaveLength(2);
  expect(size?.differs).toBe(true);
  expect(rows.find((row) => row.label === voice.say("photo.route"))?.differs).toBe(false);
});
