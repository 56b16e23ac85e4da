/** What went wrong, in words for somebody who has no app and no account. */
import { Refusal } from "../wire/problem";
import { pick, say } from "./voice";

export interface Trouble { readonly code: string; readonly message: string; readonly remedy: string }

export function troubleOf(reason: unknown): Trouble {
  if (!(reason instanceof Refusal) || reason.problem.code.startsWith("device_")) return { code: "offline", message: say("offline"), remedy: say("offlineNext") };
  const { code, message, remedy } = reason.problem;
  return { code, message: pick(message), remedy: pick(remedy) };
}
