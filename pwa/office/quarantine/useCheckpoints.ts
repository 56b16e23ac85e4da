import type { ShallowRef } from "vue";
import { shallowRef, watch } from "vue";
import type { Checkpoint } from "../../core/checklist";
import { parsePath } from "../../core/path";
import type { QuarantinedOp } from "../answers/device";
import { readVisit } from "../server";

type Checkpoints = ReadonlyMap<string, Checkpoint>;

/** The checkpoint that an op is about, once its visit's checklist has been read; null where it has none. */
export function useCheckpoints(ops: Readonly<ShallowRef<readonly QuarantinedOp[] | null>>): (op: QuarantinedOp) => Checkpoint | null {
  const known = shallowRef<ReadonlyMap<string, Checkpoints>>(new Map());
  const asked = new Set<string>();

  async function learn(visit: string): Promise<void> {
    const { checklist } = await readVisit(visit);
    known.value = new Map([...known.value, [visit, new Map(checklist.checkpoints.map((each) => [each.id, each]))]]);
  }

  watch(ops, (now) => {
    const visits = new Set((now ?? []).filter((op) => op.unit_name !== null).map((op) => op.visit));
    for (const visit of visits) {
      if (asked.has(visit)) continue;
      asked.add(visit);
      // Without its checklist an op is told by its inputs alone; the next look asks again.
      learn(visit).catch(() => asked.delete(visit));
    }
  }, { immediate: true });

  return (op) => known.value.get(op.visit)?.get(checkpointOf(op)) ?? null;
}

function checkpointOf(op: QuarantinedOp): string {
  const path = parsePath(op.path);
  if (path !== null && path.kind !== "photo") return path.key;
  const value = op.value as { checkpoint?: unknown } | null;
  return typeof value?.checkpoint === "string" ? value.checkpoint : "";
}
