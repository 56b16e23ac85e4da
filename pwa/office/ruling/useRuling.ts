import type { Ref } from "vue";
import { onScopeDispose, ref } from "vue";
import type { RulingOrder } from "../../commands/rule";
import { rule } from "../../commands/rule";
import { syncNow } from "../../commands/sync";
import { rulingPath } from "../../core/path";
import { syncState } from "../../queries/sync";
import type { SyncState } from "../../queries/views";
import type { Problem } from "../../wire/problem";
import { newest } from "../newest";

/**
 * What became of a ruling. accepted: it counts. quarantined: the server keeps it apart, with a reason code.
 * waiting: it is stored in this browser and goes as soon as it can; the problem says why it has not.
 */
export type Fate =
  | { readonly kind: "accepted" }
  | { readonly kind: "quarantined"; readonly code: string }
  | { readonly kind: "waiting"; readonly problem: Problem | null };

export interface Sender {
  readonly sending: Readonly<Ref<boolean>>;
  /** Stores a ruling and pushes it at once. Rejects with a Refusal only when nothing was stored. */
  readonly send: (order: RulingOrder) => Promise<Fate>;
  readonly fate: Readonly<Ref<Fate | null>>;
}

/** `arrived` is called when a ruling that had to wait was taken after all. */
export function useRuling(arrived: () => void): Sender {
  const sending = ref(false);
  const fate = ref<Fate | null>(null);
  let unwatch = (): void => undefined;
  onScopeDispose(() => { unwatch(); });

  async function send(order: RulingOrder): Promise<Fate> {
    sending.value = true;
    unwatch();
    try {
      const before = await newest(syncState());
      await rule(order);
      await syncNow();
      const found = fateOf(order, before, await newest(syncState()));
      fate.value = found;
      if (found.kind === "waiting") watchOn(order, before);
      return found;
    } finally {
      sending.value = false;
    }
  }

  function watchOn(order: RulingOrder, before: SyncState): void {
    unwatch = syncState().subscribe((state) => {
      const found = fateOf(order, before, state);
      fate.value = found;
      if (found.kind !== "waiting") unwatch();
      if (found.kind === "accepted") arrived();
    });
  }

  return { sending, send, fate };
}

/** Reads the fate off what this browser still holds: what is neither unsent nor refused was taken. */
export function fateOf(order: Pick<RulingOrder, "visit" | "checkpoint">, before: SyncState, after: SyncState): Fate {
  const path = rulingPath(order.checkpoint);
  const known = new Set(before.refused.map((each) => each.dot));
  const refused = after.refused.find((each) => each.visit === order.visit && each.path === path && !known.has(each.dot));
  if (refused !== undefined) return { kind: "quarantined", code: refused.code };
  return after.unsentFindings === 0 ? { kind: "accepted" } : { kind: "waiting", problem: after.problem };
}
