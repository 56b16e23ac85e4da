/**
 * Own ops on their way. An op waits in the *outbox* until the server receipts it, and stays in the *keep*
 * (this same row) until the server calls it durable; what is shown of it meanwhile is the *overlay*.
 *
 *   outbox       no receipt yet; pushed again until there is one
 *   sent         in the log at `position`
 *   quarantined  not let into the log, for the reason `code`: shown to its author as such
 *   forked       another copy of this device wrote there; to be authored again by a new actor
 *   repeated     it was: a later op names it as `re_of`; kept for what the office may ask
 *
 * The same answers as `sync/own.py`.
 */
import type { Dot } from "./dot";
import { compareDots } from "./dot";
import type { Op } from "./op";
import { headsOf, letIn } from "./register";
import type { Receipt } from "./wire";

export type OwnState = "outbox" | "sent" | "quarantined" | "forked" | "repeated";

/** One op of this device. `position` is set while sent, `code` while quarantined. */
export interface OwnOp {
  readonly op: Op;
  readonly state: OwnState;
  readonly position: number | null;
  readonly code: string | null;
}

/** The op as it waits: fresh, or to be told again. */
export function unsent(op: Op): OwnOp {
  return { op, state: "outbox", position: null, code: null };
}

/**
 * Whether the confirmed heads do not account for the op yet, though they will. `applied` is the position up to
 * which its layer is confirmed; null when it is not granted, so that its heads will never tell.
 */
export function isPending(own: Pick<OwnOp, "state" | "position">, applied: number | null): boolean {
  if (own.state !== "sent") return own.state === "outbox" || own.state === "forked";
  return applied !== null && own.position !== null && own.position > applied;
}

/** The heads of one register as screens show them: confirmed ones with own pending ops laid over them. */
export function overlay(confirmed: readonly Op[], own: readonly OwnOp[], applied: number | null): Op[] {
  const pending = own.filter((each) => isPending(each, applied)).map((each) => each.op);
  pending.sort((a, b) => compareDots(a.dot, b.dot));
  return pending.reduce<Op[]>((heads, op) => letIn(heads, op, heads), [...confirmed]);
}

/**
 * What a new op of a register supersedes: the confirmed heads that its author had on screen, as if own
 * pending ops were not there (one may yet be quarantined), and the heads among this device's pending and
 * refused ops of the register. Only heads are named: a day of writing would else name every op of that day.
 */
export function superseding(seen: readonly Dot[], own: readonly OwnOp[], applied: number | null): Dot[] {
  const open = own.filter((each) => each.state === "quarantined" || isPending(each, applied));
  return [...seen, ...headsOf(open.map((each) => each.op)).map((op) => op.dot)];
}

/** The op after its receipt. Early ones stay as they are; a duplicate says what became of it the first time. */
export function receipted(own: OwnOp, receipt: Receipt): OwnOp {
  const code = receipt.code ?? null;
  if (receipt.status === "early") return own;
  if (receipt.status === "forked") return { ...unsent(own.op), state: "forked" };
  if (code !== null) return { ...unsent(own.op), state: "quarantined", code };
  return sentAt(own, receipt.position ?? null);
}

/** The op as it is in the log, whatever was said of it before. */
export function sentAt({ op }: OwnOp, position: number | null): OwnOp {
  return { ...unsent(op), state: "sent", position };
}

/** Whether the keep may forget the op: durable, and accounted for by the confirmed heads. */
export function isForgettable(own: Pick<OwnOp, "state" | "position">, counter: number, durableTo: number, applied: number | null): boolean {
  return own.state === "sent" && counter <= durableTo && !isPending(own, applied);
}
