/** Who may manage whom: administrators everyone, the office inspectors only (server/api/README.md). */
import type { Role, User } from "../../wire/api";

const ALL: readonly Role[] = ["inspector", "office", "viewer", "administrator"];

/** Roles that `manager` may give. A reviewed unit's own people are added with the unit, not here. */
export function rolesGivenBy(manager: Role): readonly Role[] {
  if (manager === "administrator") return ALL;
  return manager === "office" ? ["inspector"] : [];
}

export function mayManage(manager: User, user: User): boolean {
  return manager.role === "administrator" || (manager.role === "office" && user.role === "inspector");
}

/** Inspectors work on an enrolled tablet; everybody else signs in with a password. */
export const needsPassword = (role: Role): boolean => role !== "inspector";
