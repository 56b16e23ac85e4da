/** One sentence over the screen about what just happened: from anywhere, to the person. */
import { shallowRef } from "vue";
import { Refusal } from "../../wire/problem";
import { buzz } from "../settings/hand";
import { pick, say } from "../voice";

export interface Notice {
  readonly tone: "done" | "trouble";
  readonly text: string;
  /** What to do about it. */
  readonly remedy: string;
}

export const notice = shallowRef<Notice | null>(null);

/** Where a screen that is drawn on keeps room for notices beside its stage; null: near the top of the window. */
export const noticePlace = shallowRef<HTMLElement | null>(null);

export function tell(text: string): void {
  notice.value = { tone: "done", text, remedy: "" };
}

/** Good news does not lie over what the person opens next; trouble stays until it was read. */
export function dropNews(): void {
  if (notice.value?.tone === "done") notice.value = null;
}

export function warn(text: string, remedy = ""): void {
  notice.value = { tone: "trouble", text, remedy };
}

/** Says why something was refused; whatever is not a refusal goes on to whoever watches for defects. */
export function explain(reason: unknown): void {
  if (reason instanceof Refusal) return warn(pick(reason.problem.message), pick(reason.problem.remedy));
  warn(say("trouble.defect"), say("trouble.defectRemedy"));
  throw reason;
}

/** Runs what a tap asked for; true when it was done, else the reason is on the screen. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    buzz();
    return true;
  } catch (reason) {
    explain(reason);
    return false;
  }
}
