import { expect, it } from "vitest";
import type { Role, User } from "../../wire/api";
import { mayManage, needsPassword, rolesGivenBy } from "./roles";

const user = (role: Role): User => ({ id: role, name: role, title: role, role, enabled: true });

it("the office adds and disables inspectors only, administrators everybody", () => {
  expect(rolesGivenBy("office")).toEqual(["inspector"]);
  expect(rolesGivenBy("administrator")).toContain("administrator");
  expect(rolesGivenBy("viewer")).toEqual([]);
  expect(mayManage(user("office"), user("inspector"))).toBe(true);
  expect(mayManage(user("office"), user("office"))).toBe(false);
  expect(mayManage(user("administrator"), user("office"))).toBe(true);
});

it("inspectors enrol a tablet instead of signing in", () => {
  expect(needsPassword("inspector")).toBe(false);
  expect(needsPassword("viewer")).toBe(true);
});
