/** Who is signed in here. One value for the whole page; every 401 empties it. */
import { shallowRef } from "vue";
import { Refusal } from "../../wire/problem";
import type { Me } from "../../wire/api";
import { readSession } from "../server";

const current = shallowRef<Me | null | undefined>(undefined);

/** undefined until asked; null: nobody. */
export const me = current;

export function know(someone: Me | null): void {
  current.value = someone;
}

/** Asks the server once; a refusal other than "not signed in" is thrown on. */
export async function loadSession(): Promise<Me | null> {
  if (current.value !== undefined) return current.value;
  try {
    current.value = await readSession();
  } catch (reason) {
    if (!isSignedOut(reason)) throw reason;
    current.value = null;
  }
  return current.value;
}

export function isSignedOut(reason: unknown): boolean {
  return reason instanceof Refusal && reason.problem.code === "not_signed_in";
}

/** May write: rulings, visits, people. Viewers look. */
export function mayDecide(): boolean {
  const role = current.value?.user.role;
  return role === "office" || role === "administrator";
}

/** Speaks for a unit: sees that unit's own pages and nothing else. */
export function speaksForUnit(someone: Me | null | undefined): boolean {
  return someone?.user.role === "unit";
}

/** May write in a unit's ledger. */
export function mayKeep(): boolean {
  return mayDecide() || speaksForUnit(current.value);
}

/** May open the office's screens at all. */
export function mayLook(someone: Me): boolean {
  return someone.user.role === "office" || someone.user.role === "administrator" || someone.user.role === "viewer";
}
