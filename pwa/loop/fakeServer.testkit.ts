/**
 * A server in memory for tests of the loops: one campaign, the door's order of checks without content, real
 * signatures, snapshots by granted position, pages, epochs. The real one is tested elsewhere.
 */
import { fromBase64url } from "../core/base64";
import { actorId, digestOf, genesis, headMessage } from "../core/chain";
import type { Checklist } from "../core/checklist";
import { layerKey, layerOf } from "../core/device";
import { dotText } from "../core/dot";
import type { Op } from "../core/op";
import { parseOp } from "../core/line";
import { letIn } from "../core/register";
import { checklist, checkpoint } from "../core/vectors.testkit";
import type { LayerName, Page, Placed, Receipt, SyncRequest } from "../core/wire";
import { reply } from "../core/wire.testkit";
import type { UploadOrder } from "../net/upload";
import type { Assignments, Enrolled, Me, User } from "../wire/api";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";
import type { Server } from "./ports";

interface Actor {
  counter: number;
  hash: string;
  frozen: boolean;
  readonly key: CryptoKey;
}

export const INSPECTOR: User = { id: "u-1", name: "li", title: "李", role: "inspector", enabled: true };

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

const vouched = (placed: Placed): Placed => ({ ...placed, voucher: `voucher-${placed.op.hash}` });

export class FakeServer implements Server {
  epoch = "e1";
  log: Placed[] = [];
  actors = new Map<string, Actor>();
  held = new Map<string, { op: Op; code: string }>();
  /** Position at which each layer was granted. */
  grants = new Map<string, LayerName & { position: number }>();
  dropped: LayerName[] = [];
  durable = true;
  pageLines = 1_000;
  offline = false;
  signedOut = false;
  /** Does what it is asked, but the answer gets lost. */
  loseReply = false;
  refuse: (op: Op) => string | null = () => null;
  /** Told by the digests instead of the truth. */
  wrongDigest = false;
  photos = new Map<string, Blob>();
  uploads: string[] = [];
  /** Where each attempt at a photo wanted to resume. */
  resumed: (string | null)[] = [];
  /** An earlier connection still holds the upload. */
  busy = false;
  requests: { header: SyncRequest; ops: number }[] = [];
  work: Assignments = {
    digest: "w1", user: INSPECTOR, handover_key: "", campaigns: [{ id: "k-1", title: { zh: "批次", en: "round" }, site_zone: "Asia/Shanghai" }],
    checklists: [{ id: "l", version: 1 }],
    visits: [{
      id: "v-1", campaign: "k-1", checklist: { id: "l", version: 1 }, inspectors: [{ id: "u-1", title: "李" }],
      unit: {
        id: "n-1", name: "税务局", level: "national", cohort_year: 2017, jurisdiction: "市直", jurisdiction_derived: true,
        note: "", visits: [],
      },
    }],
  };
  list: Checklist = checklist([checkpoint({ id: "c-1", photo: "required" }), checkpoint({ id: "c-2" })]);

  constructor() {
    for (const layer of ["sheet/u-1", "sheet/u-2", "ruling", "visit"]) this.grant({ visit: "v-1", layer });
  }

  grant(name: LayerName): void {
    this.grants.set(layerKey(name), { ...name, position: this.log.length });
  }

  /** Another device writes; its chain is not looked at. */
  put(op: Op): void {
    this.log.push({ position: this.log.length + 1, op });
  }

  /** Goes back to the first `count` ops, as a restored backup would. */
  restore(count: number, epoch: string): void {
    this.log = this.log.slice(0, count);
    this.epoch = epoch;
    for (const [name, actor] of this.actors) {
      const mine = this.log.filter(({ op }) => op.dot.actor === name);
      actor.counter = mine.length;
      actor.hash = mine.at(-1)?.op.hash ?? genesis(name);
    }
  }

  /** Whose session the browser has. */
  signedInAs: User = INSPECTOR;
  /** Whose the next code is. */
  codeOf: User = INSPECTOR;
  revoked = new Set<string>();

  async claim(_code: string, publicKey: Uint8Array): Promise<Enrolled> {
    const actor = actorId(publicKey);
    if ((this.owners.get(actor) ?? this.codeOf.id) !== this.codeOf.id) throw this.#refusal("actor_taken", 409);
    if (this.revoked.has(actor)) throw this.#refusal("actor_revoked", 409);
    this.signedOut = false;
    this.signedInAs = this.codeOf;
    return this.addActor(publicKey);
  }

  owners = new Map<string, string>();

  async addActor(publicKey: Uint8Array): Promise<Enrolled> {
    this.#reach();
    const actor = actorId(publicKey);
    if (this.revoked.has(actor)) throw this.#refusal("actor_revoked", 409);
    this.owners.set(actor, this.codeOf.id);
    const key = await crypto.subtle.importKey("raw", publicKey.slice(), P256, true, ["verify"]);
    this.actors.set(actor, this.actors.get(actor) ?? { counter: 0, hash: genesis(actor), frozen: false, key });
    return { actor, user: this.codeOf, epoch: this.epoch };
  }

  async assignments(): Promise<Assignments> {
    this.#reach();
    return Promise.resolve(this.work);
  }

  async checklist(): Promise<Checklist> {
    this.#reach();
    return Promise.resolve(this.list);
  }

  /** Photos that the server does not take, by hash. */
  refusePhoto = new Set<string>();

  async upload(order: UploadOrder): Promise<void> {
    this.#reach();
    if (this.refusePhoto.has(order.sha256)) throw this.#refusal("upload_hash", 422);
    this.resumed.push(order.uploadUrl);
    order.onUrl(`/api/uploads/${order.sha256.slice(0, 8)}`);
    if (this.busy) throw this.#refusal("upload_busy", 423);
    this.photos.set(order.sha256, order.blob);
    this.uploads.push(order.sha256);
    order.onProgress(order.blob.size);
    return Promise.resolve();
  }

  names = new Map<string, string>();

  /** What was confirmed, by visit and user. */
  readonly conduct = new Map<string, readonly string[]>();
  /** Answers the next confirmations like this. */
  conductRefusal: Refusal | null = null;

  async confirmConduct(visit: string, user: string, items: readonly string[]): Promise<void> {
    if (this.conductRefusal !== null) throw this.conductRefusal;
    this.conduct.set(`${visit} ${user}`, items);
  }

  async renameActor(actor: string, device: string): Promise<void> {
    this.#reach();
    this.names.set(actor, device);
    return Promise.resolve();
  }

  async signIn(): Promise<Me> {
    this.signedOut = false;
    return this.whoIsSignedIn();
  }

  async signOut(): Promise<void> {
    this.signedOut = true;
    return Promise.resolve();
  }

  async whoIsSignedIn(): Promise<Me> {
    this.#reach();
    return Promise.resolve({ user: this.signedInAs, must_change_password: false, actor: [...this.owners.keys()].at(-1) ?? null, revoked: this.revoked.size > 0 });
  }

  async resume(actor: string, sign: (message: string) => Promise<string>): Promise<Me> {
    if (this.offline) throw deviceRefusal("device_offline");
    if (!this.actors.has(actor) || (await sign("challenge")) === "") throw this.#refusal("not_signed_in", 401);
    this.signedOut = false;
    this.signedInAs = this.owners.get(actor) === INSPECTOR.id ? INSPECTOR : this.codeOf;
    return this.whoIsSignedIn();
  }

  async changePassword(): Promise<Me> {
    return this.whoIsSignedIn();
  }

  async sync(header: SyncRequest, ops: readonly Op[]): Promise<Page> {
    this.#reach();
    this.requests.push({ header, ops: ops.length });
    if (!this.actors.has(header.actor)) throw this.#refusal("actor_unknown", 403);
    await this.#checkSignatures(header, ops);
    const receipts = ops.map((op) => this.#admit(op));
    const page = this.#page(header, receipts);
    if (this.loseReply) throw deviceRefusal("device_offline");
    return page;
  }

  /** Bodies that were given back. */
  readonly returned: string[] = [];
  /** Answers what is given back like this. */
  returnRefusal: Refusal | null = null;
  /** It knows its word again. */
  trusting = true;

  giveBack(body: string): Promise<unknown> {
    this.#reach();
    const [header, ...lines] = body.trimEnd().split("\n") as [string, ...string[]];
    if (!this.actors.has((JSON.parse(header) as { actor: string }).actor)) throw this.#refusal("actor_unknown", 403);
    if (this.returnRefusal !== null) throw this.returnRefusal;
    this.returned.push(body);
    for (const line of lines) {
      const [voucher, text] = line.split("\t") as [string, string];
      const op = parseOp(text);
      const known = this.log.some((each) => each.op.hash === op.hash);
      if (this.trusting && voucher === `voucher-${op.hash}` && !known) this.put(op);
    }
    return Promise.resolve();
  }

  #reach(): void {
    if (this.offline) throw deviceRefusal("device_offline");
    if (this.signedOut) throw this.#refusal("not_signed_in", 401);
  }

  #refusal(code: string, status: number): Refusal {
    const { message, remedy } = deviceRefusal("device_offline").problem;
    return new Refusal({ code, status, message, remedy, details: {} });
  }

  async #checkSignatures(header: SyncRequest, ops: readonly Op[]): Promise<void> {
    for (const head of header.heads) {
      const last = ops.filter((op) => op.dot.actor === head.actor).at(-1);
      if (last?.hash !== head.hash || last.dot.counter !== head.counter) throw new Error("head_missing");
      const key = this.actors.get(head.actor)?.key;
      if (key === undefined) throw new Error("actor_unknown");
      const signed = fromBase64url(head.signature).slice();
      const text = new TextEncoder().encode(headMessage(head));
      if (!(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signed, text))) throw new Error("signature_invalid");
    }
    if (new Set(ops.map((op) => op.dot.actor)).size !== header.heads.length) throw new Error("head_missing");
  }

  #admit(op: Op): Receipt {
    const dot = dotText(op.dot);
    const actor = this.actors.get(op.dot.actor);
    if (actor === undefined) throw new Error("actor_unknown");
    const known = this.log.find((each) => dotText(each.op.dot) === dot);
    const held = this.held.get(dot);
    if ((known?.op ?? held?.op)?.hash === op.hash) {
      return { dot, status: "duplicate", position: known?.position ?? null, code: held?.code ?? null };
    }
    if (actor.frozen || op.dot.counter <= actor.counter) return this.#fork(actor, dot);
    if (op.dot.counter !== actor.counter + 1) return { dot, status: "early", expected: actor.counter + 1 };
    if (op.prev_hash !== actor.hash) return this.#fork(actor, dot);
    actor.counter += 1;
    actor.hash = op.hash;
    const code = this.refuse(op);
    if (code !== null) {
      this.held.set(dot, { op, code });
      return { dot, status: "quarantined", code };
    }
    this.put(op);
    return { dot, status: "accepted", position: this.log.length };
  }

  #fork(actor: Actor, dot: string): Receipt {
    actor.frozen = true;
    return { dot, status: "forked" };
  }

  #page(header: SyncRequest, receipts: Receipt[]): Page {
    const [cursor] = header.cursors;
    const [epoch, at] = (cursor ?? "").split(":");
    const from = epoch === this.epoch ? Number(at) : -1;
    const granted = [...this.grants.values()];
    const snapshots = granted.filter((grant) => grant.position > from).map(({ visit, layer }) => {
      const heads = this.heads({ visit, layer });
      return { visit, layer, position: this.log.length, lines: heads.length, heads };
    });
    const held = new Set(granted.filter((grant) => grant.position <= from).map(layerKey));
    const fresh = this.log.filter((each) => each.position > from && held.has(layerKey(layerOf(each.op))));
    const news = fresh.slice(0, this.pageLines);
    const more = fresh.length > news.length;
    const to = more ? (news.at(-1)?.position ?? from) : this.log.length;
    const touched = header.check ? granted : [...snapshots, ...news.map(({ op }) => layerOf(op))];
    const actor = this.actors.get(header.actor);
    const body = reply({
      epoch: this.epoch, receipts, cursors: [`${this.epoch}:${String(to)}`], more, snapshots, news: news.length,
      next_counter: (actor?.counter ?? 0) + 1, last_hash: actor?.hash ?? "", frozen: actor?.frozen ?? false,
      dropped: this.dropped.splice(0), assignments: this.work.digest, durable_to: this.durable ? (actor?.counter ?? 0) : 0,
      digests: more ? [] : touched.map((name) => this.#digest(name)),
      photos: header.photos.map((sha256) => ({
        sha256, state: this.photos.has(sha256) ? "verified" as const : "unknown" as const, durable: this.durable && this.photos.has(sha256),
      })),
      received_ms: header.clock.wall_ms - 5_000, sent_ms: header.clock.wall_ms - 5_000,
    });
    return { header: body, snapshots: snapshots.map((each) => ({ ...each, heads: each.heads.map(vouched) })), news: news.map(vouched) };
  }

  heads({ visit, layer }: LayerName): Placed[] {
    const ops = this.log.filter(({ op }) => layerKey(layerOf(op)) === layerKey({ visit, layer }));
    const paths = [...new Set(ops.map(({ op }) => op.path))];
    return paths.flatMap((path) => {
      const log: Op[] = [];
      let heads: Op[] = [];
      for (const { op } of ops.filter((each) => each.op.path === path)) {
        heads = letIn(heads, op, log);
        log.push(op);
      }
      return heads.map((op) => ops.find((each) => each.op === op) as Placed);
    });
  }

  #digest({ visit, layer }: LayerName): LayerName & { count: number; digest: string } {
    const digest = digestOf(this.heads({ visit, layer }).map(({ op }) => op.hash));
    const wrong = this.wrongDigest ? { count: digest.count + 1 } : {};
    return { visit, layer, ...digest, ...wrong };
  }
}
