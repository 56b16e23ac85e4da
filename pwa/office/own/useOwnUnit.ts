/** The unit that the signed-in person speaks for: read once for the whole shell, again by the page that shows it. */
import type { InjectionKey } from "vue";
import { inject } from "vue";
import type { OwnUnit } from "../../wire/scorecard";
import type { Poll } from "../usePoll";

export const OWN_UNIT: InjectionKey<Poll<OwnUnit>> = Symbol("own unit");

/** Inside `OwnShell` alone. */
export function useOwnUnit(): Poll<OwnUnit> {
  const found = inject(OWN_UNIT);
  if (found === undefined) throw new Error("no shell of a unit around this page");
  return found;
}
