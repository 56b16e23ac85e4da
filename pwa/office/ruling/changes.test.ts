import { expect, it } from "vitest";
import { finding, reading, ruling } from "../answers/answers.testkit";
import { changesBetween } from "./changes";

const MINE = finding({ dot: "aaaa.1" });
const THEN = reading({ findings: [MINE], rulings: [] });

it("tells what came since, oldest first, and nothing that was on screen", () => {
  const edited = finding({ dot: "aaaa.2", received_at: "2020-07-06T03:00:00Z" });
  const taken = finding({ dot: "bbbb.1", kind: "cleared", received_at: "2020-07-06T01:00:00Z" });
  const ruled = ruling({ dot: "oooo.1", received_at: "2020-07-06T02:00:00Z" });
  const back = ruling({ dot: "oooo.2", kind: "withdrawn", received_at: "2020-07-06T04:00:00Z" });
  const now = reading({ findings: [finding({ ...MINE, head: false }), edited, taken], rulings: [ruled, back] });
  expect(changesBetween(THEN, now).map((each) => each.kind)).toEqual(["cleared", "ruling", "finding", "withdrawn"]);
  expect(changesBetween(THEN, THEN)).toEqual([]);
});
