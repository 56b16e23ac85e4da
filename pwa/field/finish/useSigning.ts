/**
 * Two people sign one thing: the sheet as it stood at the first stroke, and the end of the chain at that moment. When
 * a score changes meanwhile, both sign again; what was not signed is never said to have been.
 */
import type { Ref } from "vue";
import { computed, ref, watch } from "vue";
import { finishVisit } from "../../commands/finishVisit";
import type { Representative, Seal } from "../../core/state";
import { chainEnd } from "../../queries/seal";
import type { VisitView } from "../../queries/views";
import { whereabouts } from "../place/where";
import { attempt, warn } from "../shell/notice";
import { say } from "../voice";

export function useSigning(view: Readonly<Ref<VisitView | null | undefined>>) {
  const signature = ref("");
  const signer = ref("");
  const representative = ref<Representative | null>(null);
  const busy = ref(false);
  /** Grows when both must sign anew: the pads begin empty. */
  const turn = ref(0);
  let signed: { readonly view: VisitView; readonly seal: Seal | null } | null = null;

  const ready = computed(() => signature.value !== "" && signer.value.trim() !== "" && !busy.value);

  watch(view, (now) => {
    if (signer.value === "" && now != null) signer.value = now.me.user.title;
    if (signed === null || now == null || sameFindings(signed.view, now)) return;
    again();
    warn(say("finish.changedMeanwhile"), say("finish.changedMeanwhileRemedy"));
  });

  function again(): void {
    signed = null;
    signature.value = "";
    representative.value = null;
    turn.value += 1;
  }

  /** The first stroke of either. */
  async function begin(): Promise<void> {
    const now = view.value;
    if (signed !== null || now == null) return;
    signed = { view: now, seal: null };
    signed = { view: now, seal: await chainEnd() };
  }

  async function drawn(path: string): Promise<void> {
    signature.value = path;
    if (path !== "") await begin();
  }

  async function represented(by: Representative): Promise<void> {
    await begin();
    representative.value = by;
  }

  /** True when the device has stored it. */
  async function finish(): Promise<boolean> {
    if (signed === null) return false;
    const { view: sheet, seal } = signed;
    busy.value = true;
    const stored = await attempt(() => finishVisit(sheet, signature.value, signer.value.trim(), {
      seal, representative: representative.value, ...whereabouts(),
    }));
    busy.value = false;
    return stored;
  }

  return { signature, signer, representative, busy, ready, turn, drawn, begin, represented, finish, again };
}

function sameFindings(a: VisitView, b: VisitView): boolean {
  return a.signs.length === b.signs.length && a.signs.every((dot, index) => dot === b.signs[index]);
}
