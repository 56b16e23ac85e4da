/** A device without storage: the rules of `db/` on maps, for schedules too many for a database. */
import { nextBatch } from "./batch";
import type { Digest } from "./chain";
import { digestOf } from "./chain";
import type { Change, Register } from "./device";
import { applyPage, layerKey, layerOf, mismatches, registerKey, standing } from "./device";
import type { Dot } from "./dot";
import { compareDots, dotText } from "./dot";
import type { Op, Reading } from "./op";
import { author } from "./line";
import type { Held } from "./giveBack";
import { heldOf } from "./giveBack";
import type { OwnOp, OwnState } from "./own";
import { isForgettable, overlay, superseding, unsent } from "./own";
import type { ChainEnd } from "./repeat";
import { asFirstAuthored, newChain, repeat } from "./repeat";
import type { LayerName, Page, SyncReply } from "./wire";

export interface Push {
  readonly actor: string;
  readonly ops: readonly Op[];
  readonly check: boolean;
}

export interface Writing {
  readonly visit: string;
  readonly path: string;
  readonly value: unknown;
  readonly seen: readonly Dot[];
}

export class MemoryDevice {
  /** Its actors, given up ones first; the last one writes. */
  chains: ChainEnd[];
  epoch: string | null = null;
  cursors: readonly string[] = [];
  check = true;
  renew = false;
  giveBack = false;
  readonly own = new Map<string, OwnOp>();
  readonly layers = new Map<string, number>();
  readonly registers = new Map<string, Register>();

  constructor(actor: string) {
    this.chains = [newChain(actor)];
  }

  get chain(): ChainEnd {
    return this.chains[this.chains.length - 1] as ChainEnd;
  }

  confirmed(visit: string, path: string): readonly Op[] {
    return this.registers.get(registerKey(visit, path))?.heads ?? [];
  }

  shown(visit: string, path: string): Op[] {
    return overlay(this.confirmed(visit, path), this.#ownOf(visit, path), this.#applied({ visit, path }));
  }

  /** Authors the writings together, as `db/write.ts` does. */
  write(writings: readonly Writing[], at: Reading): Op[] {
    const group = writings.length > 1 ? `g${String(this.chain.counter + 1)}` : null;
    const drafts = writings.map(({ seen, ...rest }) =>
      ({ ...rest, at, group, supersedes: superseding(seen, this.#ownOf(rest.visit, rest.path), this.#applied(rest)) }));
    return drafts.map((draft) => {
      const dot = { actor: this.chain.actor, counter: this.chain.counter + 1 };
      const op = author(draft, dot, this.chain.last_hash);
      this.own.set(dotText(dot), unsent(op));
      this.chains = [...this.chains.slice(0, -1), { ...dot, last_hash: op.hash }];
      return op;
    });
  }

  push(limit: number, speaker?: string): Push {
    for (const { actor } of this.chains) {
      const waiting = this.#kept(actor, "outbox");
      if (waiting.length > 0) return { actor, ops: nextBatch(waiting.map((own) => own.op), limit), check: this.check };
    }
    return { actor: speaker ?? this.chain.actor, ops: [], check: this.check };
  }

  held(): Held[] {
    const kept = new Set([...this.own.values()].map(({ op }) => op.hash));
    return heldOf([...this.registers.values()].flatMap(({ heads }) => heads), kept);
  }

  gaveBack(): void {
    this.giveBack = false;
  }

  /** Takes the answer to a push in, as `db/apply.ts` does. */
  apply(push: Push, page: Page): void {
    const { epoch, layers, registers, own } = this;
    const change = applyPage({ epoch, layers, registers, own }, push.ops, page);
    this.#save(change);
    if (change.restored) return;
    if (!page.header.more) this.#compare(push, page.header);
    this.#follow(push, page.header);
    this.#forget(push.actor, page.header.durable_to);
  }

  /** The same storage on another tablet, key included. */
  clone(): MemoryDevice {
    const twin = new MemoryDevice(this.chain.actor);
    Object.assign(twin, { chains: this.chains, epoch: this.epoch, cursors: this.cursors, check: this.check, renew: this.renew, giveBack: this.giveBack });
    this.own.forEach((own, dot) => twin.own.set(dot, own));
    this.layers.forEach((position, layer) => twin.layers.set(layer, position));
    this.registers.forEach((register, key) => twin.registers.set(key, register));
    return twin;
  }

  adopt(actor: string): void {
    const waiting = this.chains.flatMap((chain) => this.#kept(chain.actor, "outbox", "forked")).map((own) => own.op);
    const old = asFirstAuthored(waiting, this.chains.map((chain) => chain.actor), (dot) => this.own.get(dotText(dot))?.op);
    const again = repeat(old, newChain(actor));
    for (const op of old) this.own.set(dotText(op.dot), { ...unsent(op), state: "repeated" });
    for (const op of again) this.own.set(dotText(op.dot), unsent(op));
    const end = again.at(-1);
    this.chains = [...this.chains, end === undefined ? newChain(actor) : { ...end.dot, last_hash: end.hash }];
    this.renew = false;
  }

  digest(name: LayerName): Digest {
    const heads = [...this.registers.values()].filter((each) => layerKey(each) === layerKey(name)).flatMap((each) => each.heads);
    return digestOf(heads.map((head) => head.hash));
  }

  #ownOf(visit: string, path: string): OwnOp[] {
    return [...this.own.values()].filter(({ op }) => op.visit === visit && op.path === path);
  }

  #applied(register: { visit: string; path: string }): number | null {
    return this.layers.get(layerKey(layerOf(register))) ?? null;
  }

  #kept(actor: string, ...states: OwnState[]): OwnOp[] {
    const found = [...this.own.values()].filter(({ op, state }) => op.dot.actor === actor && states.includes(state));
    return found.sort((a, b) => compareDots(a.op.dot, b.op.dot));
  }

  #save(change: Change): void {
    for (const name of [...change.dropped, ...change.replaced]) this.#empty(name);
    for (const name of change.dropped) this.layers.delete(layerKey(name));
    for (const register of change.registers) this.registers.set(registerKey(register.visit, register.path), register);
    for (const name of change.positions) this.layers.set(layerKey(name), name.position);
    for (const own of change.own) this.own.set(dotText(own.op.dot), own);
    this.epoch = change.epoch;
    this.cursors = change.cursors;
    if (!change.restored) return;
    this.check = true;
    this.giveBack = true;
    this.layers.clear();
    for (const { actor } of this.chains) this.#again(this.#kept(actor, "sent", "quarantined"));
  }

  #again(kept: readonly OwnOp[]): void {
    for (const { op } of kept) this.own.set(dotText(op.dot), unsent(op));
  }

  #empty(name: LayerName): void {
    for (const [key, register] of this.registers) if (layerKey(register) === layerKey(name)) this.registers.delete(key);
  }

  #compare(push: Push, header: SyncReply): void {
    if (push.check) this.#sweep(header.digests);
    const wrong = mismatches(header.digests, (name) => this.digest(name)).length > 0;
    if (wrong) this.cursors = [];
    this.check = wrong || (this.check && !push.check);
  }

  #sweep(granted: readonly LayerName[]): void {
    const keep = new Set(granted.map(layerKey));
    for (const key of this.layers.keys()) if (!keep.has(key)) this.layers.delete(key);
    for (const [key, register] of this.registers) if (!keep.has(layerKey(register))) this.registers.delete(key);
  }

  #follow({ actor, ops }: Push, header: SyncReply): void {
    const chain = this.chains.find((each) => each.actor === actor) as ChainEnd;
    const expected = this.own.get(dotText({ actor, counter: header.next_counter }));
    const { rewind, renew } = standing({
      current: actor === this.chain.actor,
      counter: chain.counter,
      expected: expected?.state ?? null,
      answered: ops.some(({ hash }) => hash === expected?.op.hash),
      waiting: this.#kept(actor, "outbox").length > 0,
      forked: [...this.own.values()].some((own) => own.state === "forked"),
    }, header);
    this.renew ||= renew;
    const kept = this.#kept(actor, "sent", "quarantined");
    if (rewind) this.#again(kept.filter(({ op }) => op.dot.counter >= header.next_counter));
  }

  #forget(actor: string, durableTo: number): void {
    for (const own of this.#kept(actor, "sent")) {
      const gone = isForgettable(own, own.op.dot.counter, durableTo, this.#applied(own.op));
      if (gone) this.own.delete(dotText(own.op.dot));
    }
  }
}
