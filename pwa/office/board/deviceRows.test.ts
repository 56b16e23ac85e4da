import { expect, it } from "vitest";
import { device } from "../answers/answers.testkit";
import { clockIsOff, sortDevices } from "./deviceRows";

it("frozen devices come first, then those that hold work, revoked ones last", () => {
  const devices = [
    device({ actor: "revoked", revoked: true, frozen: true }),
    device({ actor: "office", office: true }),
    device({ actor: "quiet" }),
    device({ actor: "holding", unsent: { findings: 0, photos: 2, oldest_ms: null } }),
    device({ actor: "frozen", frozen: true }),
  ];
  expect(sortDevices(devices).map((each) => each.actor)).toEqual(["frozen", "holding", "quiet", "office", "revoked"]);
});

it("a clock is off by more than a minute in either direction; an unknown one is not accused", () => {
  expect([61_000, -61_000, 59_000, null].map((skew_ms) => clockIsOff(device({ skew_ms })))).toEqual([true, true, false, false]);
});
