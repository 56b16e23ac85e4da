import type { Ref } from "vue";
import { onScopeDispose, ref } from "vue";
import { syncNow } from "../commands/sync";
import { syncState } from "../queries/sync";
import type { SyncState } from "../queries/views";
import type { Problem } from "../wire/problem";
import { newest } from "./newest";

/**
 * What became of a decision. accepted: it counts. quarantined: the server keeps it apart, with a reason code.
 * waiting: it is stored in this browser and goes as soon as it can; the problem says why it has not.
 */
export type Fate =
  | { readonly kind: "accepted" }
  | { readonly kind: "quarantined"; readonly code: string }
  | { readonly kind: "waiting"; readonly problem: Problem | null };

/** A register that was written. */
export interface Place { readonly visit: string; readonly path: string }

export interface Sender {
  readonly sending: Readonly<Ref<boolean>>;
  /** Stores by `store` and pushes at once. Rejects with a Refusal only when nothing was stored. */
  readonly send: (store: () => Promise<void>, places: readonly Place[]) => Promise<Fate>;
  readonly fate: Readonly<Ref<Fate | null>>;
}

/** `arrived` is called when something that had to wait was taken after all. */
export function useFate(arrived: () => void): Sender {
  const sending = ref(false);
  const fate = ref<Fate | null>(null);
  let unwatch = (): void => undefined;
  onScopeDispose(() => { unwatch(); });

  async function send(store: () => Promise<void>, places: readonly Place[]): Promise<Fate> {
    sending.value = true;
    unwatch();
    try {
      const before = await newest(syncState());
      await store();
      await syncNow();
      const found = fateOf(places, before, await newest(syncState()));
      fate.value = found;
      if (found.kind === "waiting") watchOn(places, before);
      return found;
    } finally {
      sending.value = false;
    }
  }

  function watchOn(places: readonly Place[], before: SyncState): void {
    unwatch = syncState().subscribe((state) => {
      const found = fateOf(places, before, state);
      fate.value = found;
      if (found.kind !== "waiting") unwatch();
      if (found.kind === "accepted") arrived();
    });
  }

  return { sending, send, fate };
}

/** Reads the fate off what this browser still holds: what is neither unsent nor refused was taken. */
export function fateOf(places: readonly Place[], before: SyncState, after: SyncState): Fate {
  const known = new Set(before.refused.map((each) => each.dot));
  const refused = after.refused.find((each) => !known.has(each.dot) && places.some(({ visit, path }) => each.visit === visit && each.path === path));
  if (refused !== undefined) return { kind: "quarantined", code: refused.code };
  return after.unsentFindings === 0 ? { kind: "accepted" } : { kind: "waiting", problem: after.problem };
}
