import type { Ref, ShallowRef } from "vue";
import { ref, shallowRef } from "vue";
import type { Trouble } from "../trouble";
import { useWork } from "../useWork";
import { say } from "../voice";
import type { Proposal } from "./plan";
import { undoLines } from "./plan";
import type { PlannedLine } from "./server";
import { planVisits } from "./server";

export interface Planning {
  readonly busy: Readonly<Ref<boolean>>;
  readonly trouble: ShallowRef<Trouble | null>;
  /** What was done last, in words. */
  readonly note: Ref<string>;
  /** Who was kept from their own unit, in words. */
  readonly clashes: Ref<string>;
  readonly undoable: Ref<boolean>;
  /** Whether it went through; `told` says what was done to `n` visits, `nothing` that there was nothing to do. */
  readonly send: (found: Proposal, told: (n: number) => string, nothing: string) => Promise<boolean>;
  readonly undo: () => Promise<void>;
}

/** Plans visits, says what came of it, and takes the steps back one by one. `changed` reads the screen again. */
export function usePlan(campaign: () => string, changed: () => Promise<void>): Planning {
  const { busy, trouble, run } = useWork();
  const note = ref("");
  const clashes = ref("");
  const undoable = ref(false);
  const steps = shallowRef<readonly (readonly PlannedLine[])[]>([]);

  async function send(found: Proposal, told: (n: number) => string, nothing: string): Promise<boolean> {
    clashes.value = wordsOf(found);
    if (found.lines.length === 0) {
      note.value = found.clashes.length > 0 ? "" : nothing;
      return found.clashes.length === 0;
    }
    return run(async () => {
      const done = await planVisits(campaign(), found.lines);
      steps.value = [...steps.value, done];
      note.value = told(done.length);
      undoable.value = true;
      await changed();
    });
  }

  async function undo(): Promise<void> {
    const last = steps.value.at(-1);
    if (last === undefined) return;
    await run(async () => {
      await planVisits(campaign(), undoLines(last));
      steps.value = steps.value.slice(0, -1);
      undoable.value = steps.value.length > 0;
      clashes.value = "";
      note.value = say("planning.undone");
      await changed();
    });
  }

  return { busy, trouble, note, clashes, undoable, send, undo };
}

function wordsOf({ clashes }: Proposal): string {
  const [only] = clashes;
  if (only === undefined) return "";
  if (clashes.length === 1) return say("planning.clash", { who: only.user.title, unit: only.row.unit.name });
  return say("planning.clashes", { list: clashes.map(({ row, user }) => `${user.title} · ${row.unit.name}`).join(say("list.semicolon")) });
}
