/**
 * What one reply of the server changes on a device: pure, so that the store only loads what the page names,
 * asks `applyPage`, and writes the change in the same transaction. The same answers as `sync/device.py`.
 *
 * Confirmed heads come from the server alone: a snapshot replaces those of its layer and says up to which
 * position of the log it speaks; news of that layer at or below that position are ignored.
 */
import type { Digest } from "./chain";
import { dotText } from "./dot";
import type { Op } from "./op";
import type { OwnOp, OwnState } from "./own";
import { receipted, sentAt } from "./own";
import { parsePath } from "./path";
import { apply, bury } from "./register";
import type { LayerDigest, LayerName, Page, Placed, Receipt, SyncReply } from "./wire";

/** The confirmed heads of one register, with their positions in the log. */
export interface Register extends LayerName {
  readonly path: string;
  readonly heads: readonly PlacedHead[];
}

export interface PlacedHead extends Op {
  readonly position: number;
  readonly voucher?: string | undefined;
}

/** What of the device a page can change. Keys are made by `layerKey`, `registerKey` and `dotText`. */
export interface Slice {
  /** The epoch last seen; null before the first contact. */
  readonly epoch: string | null;
  /** Position up to which each granted layer is confirmed; absent: not granted. */
  readonly layers: ReadonlyMap<string, number>;
  readonly registers: ReadonlyMap<string, Register>;
  readonly own: ReadonlyMap<string, OwnOp>;
}

/** What a page does: layers go, layers come whole, registers and own ops change, then the cursors move. */
export interface Change {
  readonly dropped: readonly LayerName[];
  /** Layers of which everything here gives way to `registers`. */
  readonly replaced: readonly LayerName[];
  readonly registers: readonly Register[];
  readonly positions: readonly (LayerName & { readonly position: number })[];
  readonly own: readonly OwnOp[];
  readonly cursors: readonly string[];
  readonly epoch: string;
  /**
   * The server is a restored one: positions mean nothing any more, and ops here may be unknown there. All that
   * is kept is told again (what is known costs nothing), all that is granted is asked for again; until then
   * the old heads stay on screen.
   */
  readonly restored: boolean;
}

export const layerKey = (name: LayerName): string => `${name.visit} ${name.layer}`;
export const registerKey = (visit: string, path: string): string => `${visit} ${path}`;

/** The layer of a register; no layer has the empty name of a path that this version does not know. */
export function layerOf(register: Pick<Op, "visit" | "path">): LayerName {
  return { visit: register.visit, layer: parsePath(register.path)?.layer ?? "" };
}

/** The change that the answer to a push of `pushed` makes. `slice` holds at least what both name. */
export function applyPage(slice: Slice, pushed: readonly Op[], page: Page): Change {
  const { header } = page;
  if (slice.epoch !== null && slice.epoch !== header.epoch) return afterRestore(header);
  const draft = new Draft(slice);
  header.dropped.forEach((name) => { draft.drop(name); });
  page.snapshots.forEach((snapshot) => { draft.replace(snapshot, snapshot.position, snapshot.heads); });
  pushed.forEach((op, at) => { draft.receipt(op, header.receipts[at] as Receipt); });
  page.news.forEach((placed, number) => { draft.news(placed, header.history?.includes(number) ?? false); });
  return { ...draft.change(), dropped: header.dropped, cursors: header.cursors, epoch: header.epoch, restored: false };
}

/** Nothing of this page counts. */
function afterRestore(header: SyncReply): Change {
  return {
    dropped: [], replaced: [], registers: [], positions: [], own: [], cursors: [], epoch: header.epoch, restored: true,
  };
}

/** Names of the layers whose heads here do not come to what the server says: everything has to come again. */
export function mismatches(expected: readonly LayerDigest[], actual: (name: LayerName) => Digest): LayerName[] {
  return expected.filter((each) => {
    const here = actual(each);
    return here.count !== each.count || here.digest !== each.digest;
  });
}

/** How far the server has followed the speaking actor, as the device sees it after a page. */
export interface Standing {
  /** The speaking actor is the one that writes now. */
  readonly current: boolean;
  /** The end of its chain here. */
  readonly counter: number;
  /** State of its op at the server's next counter; null when that op is not here. */
  readonly expected: OwnState | null;
  /** That op was in the push which the page answers. */
  readonly answered: boolean;
  /** It has ops in the outbox. */
  readonly waiting: boolean;
  /** Some op of any actor was forked. */
  readonly forked: boolean;
}

/**
 * What has to be done to follow. `rewind`: the op that the server lacks goes up again with all after it.
 * What it has just answered it does not lack: others gave it back, ahead of a chain that has ended.
 * `renew`: that op is not here any more, or was authored again by another actor, so that the chain has ended for
 * good, or a copy of this device wrote: a new actor is needed.
 */
export function standing(here: Standing, header: SyncReply): { rewind: boolean; renew: boolean } {
  const ended = here.expected === null || here.expected === "repeated";
  const lost = header.next_counter <= here.counter && ended && (here.current || here.waiting);
  const stopped = header.frozen && here.current && !here.waiting;
  return {
    rewind: (here.expected === "sent" || here.expected === "quarantined") && !here.answered,
    renew: here.forked || lost || stopped,
  };
}

/** The slice as it becomes while a page is applied. */
class Draft {
  readonly #slice: Slice;
  readonly #positions = new Map<string, LayerName & { readonly position: number }>();
  readonly #replaced = new Map<string, LayerName>();
  readonly #registers = new Map<string, Register>();
  readonly #own = new Map<string, OwnOp>();
  readonly #dropped = new Set<string>();

  constructor(slice: Slice) {
    this.#slice = slice;
  }

  drop(name: LayerName): void {
    this.#dropped.add(layerKey(name));
  }

  replace(name: LayerName, position: number, heads: readonly Placed[]): void {
    this.#replaced.set(layerKey(name), { visit: name.visit, layer: name.layer });
    this.#moveTo(name, position);
    for (const placed of heads) {
      const register = this.#register(name, placed.op);
      this.#put({ ...register, heads: apply(register.heads, head(placed)) });
      this.#reflect(placed);
    }
  }

  receipt(op: Op, receipt: Receipt): void {
    const own = this.#mine(op);
    if (own !== null) this.#own.set(dotText(op.dot), receipted(own, receipt));
  }

  /** `history`: superseded already when it was let in late. */
  news(placed: Placed, history: boolean): void {
    const name = layerOf(placed.op);
    const applied = this.#applied(name);
    if (applied === null || placed.position <= applied) return;
    const register = this.#register(name, placed.op);
    const heads = history ? bury(register.heads, placed.op) : apply(register.heads, head(placed));
    this.#put({ ...register, heads });
    this.#moveTo(name, placed.position);
    this.#reflect(placed);
  }

  change(): Pick<Change, "replaced" | "registers" | "positions" | "own"> {
    return {
      replaced: [...this.#replaced.values()],
      registers: [...this.#registers.values()],
      positions: [...this.#positions.values()],
      own: [...this.#own.values()],
    };
  }

  #applied(name: LayerName): number | null {
    const key = layerKey(name);
    const before = this.#dropped.has(key) ? undefined : this.#slice.layers.get(key);
    return this.#positions.get(key)?.position ?? before ?? null;
  }

  /** A register of a layer that came whole in this page starts empty. */
  #register({ visit, layer }: LayerName, op: Op): Register {
    const key = registerKey(op.visit, op.path);
    const name = { visit, layer };
    const before = this.#replaced.has(layerKey(name)) ? undefined : this.#slice.registers.get(key);
    return this.#registers.get(key) ?? before ?? { ...name, path: op.path, heads: [] };
  }

  #put(register: Register): void {
    this.#registers.set(registerKey(register.visit, register.path), register);
  }

  #moveTo({ visit, layer }: LayerName, position: number): void {
    this.#positions.set(layerKey({ visit, layer }), { visit, layer, position });
  }

  #reflect({ position, op }: Placed): void {
    const own = this.#mine(op);
    if (own !== null) this.#own.set(dotText(op.dot), sentAt(own, position));
  }

  /** The dot alone does not tell that an op is this device's: a copy may have written another one under it. */
  #mine(op: Op): OwnOp | null {
    const own = this.#own.get(dotText(op.dot)) ?? this.#slice.own.get(dotText(op.dot));
    return own?.op.hash === op.hash ? own : null;
  }
}

function head({ position, op, voucher }: Placed): PlacedHead {
  return { ...op, position, voucher };
}
