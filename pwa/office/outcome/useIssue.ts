/** Issues a result: the server freezes it, then the visit's own log says so, signed by this browser. */
import { setVisitState } from "../../commands/setVisitState";
import { syncNow } from "../../commands/sync";
import { useWork } from "../useWork";
import type { Work } from "../useWork";
import type { Outcome } from "./answers";
import { printed } from "./outcomeRows";
import { issueResult } from "./server";

export interface Issuing extends Work {
  /** Whether it was issued. What the log says waits here for a network, if need be. */
  readonly issue: (outcome: Outcome, kind: "issue" | "correction", reason: string) => Promise<boolean>;
}

export function useIssue(): Issuing {
  const work = useWork();
  async function issue(outcome: Outcome, kind: "issue" | "correction", reason: string): Promise<boolean> {
    return work.run(async () => {
      const after = await issueResult(outcome.visit, kind, outcome.seen, reason);
      const code = after.issues.at(-1)?.code ?? "";
      const said = [printed(code), reason].filter((each) => each !== "").join(" ");
      await setVisitState({ visit: outcome.visit, supersedes: outcome.state_heads, kind: "issued", reason: said.slice(0, 1000) });
      void syncNow();
    });
  }
  return { ...work, issue };
}
