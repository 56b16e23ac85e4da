/** What an own sheet's signature covers, and what came after it. Pure. */
import { dotText } from "../core/dot";
import type { Op } from "../core/op";
import { parsePath } from "../core/path";
import type { Photo } from "../core/photo";
import type { Finished, Seal } from "../core/state";
import type { Sheet } from "./sheet";

/** Whether the op was written behind the end of the chain that was signed; of another device's ops nobody can say. */
export function isBehind(op: Op, seal: Seal | null | undefined): boolean {
  return seal != null && op.dot.actor === seal.actor && op.dot.counter > seal.counter;
}

/** Checkpoints of the user's sheet at which a finding, note or photo was written after the signature. */
export function changedAfter(sheet: Sheet, user: string, signed: Finished | null, saw: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (signed === null) return found;
  for (const path of sheet.pathsOf(user)) {
    const { kind, key } = parsePath(path) ?? { kind: "sheet_state", key: "" };
    for (const op of sheet.register(path).heads) {
      if (kind === "finding" ? !saw.has(dotText(op.dot)) : isBehind(op, signed.seal)) found.add(checkpointOf(kind, key, op));
    }
  }
  found.delete("");
  return found;
}

function checkpointOf(kind: string, key: string, op: Op): string {
  if (kind === "finding" || kind === "note") return key;
  return kind === "photo" ? (op.value as Photo).checkpoint : "";
}
