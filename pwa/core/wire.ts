/**
 * The two messages of one sync round trip: a header line, then one op a line (sync/README.md, "One round trip").
 * The Python twin is `sync/wire.py`.
 */
import type { Sample } from "./clock";
import { dotText } from "./dot";
import type { Op, Reading } from "./op";
import { parseOp } from "./line";
import { Malformed } from "./shape";

export const PROTOCOL = 3;

/** An actor's word that its chain up to `counter` ends in `hash`. */
export interface SignedHead {
  readonly actor: string;
  readonly counter: number;
  readonly hash: string;
  /** ECDSA P-256 over SHA-256 of `headMessage`, raw r and s, base64url without padding. */
  readonly signature: string;
}

/** What a device still holds, for the office's board. */
export interface Unsent {
  readonly findings: number;
  readonly photos: number;
  readonly oldest_ms: number | null;
}

export interface SyncRequest {
  readonly protocol: number;
  readonly actor: string;
  readonly epoch: string | null;
  readonly heads: readonly SignedHead[];
  readonly cursors: readonly string[];
  readonly clock: Reading;
  readonly samples: readonly Sample[];
  readonly photos: readonly string[];
  readonly unsent: Unsent;
  readonly check: boolean;
}

export type ReceiptStatus = "accepted" | "duplicate" | "early" | "quarantined" | "forked";

/** The server's answer to one op. */
export interface Receipt {
  readonly dot: string;
  readonly status: ReceiptStatus;
  readonly code?: string | null;
  readonly expected?: number | null;
  readonly position?: number | null;
}

export interface LayerName {
  readonly visit: string;
  readonly layer: string;
}

export interface LayerDigest extends LayerName {
  readonly count: number;
  readonly digest: string;
}

/** How far a photo has come. `durable`: the original on the device may be forgotten. */
export interface PhotoState {
  readonly sha256: string;
  readonly state: "unknown" | "partial" | "verified" | "refused";
  readonly durable: boolean;
}

export interface SyncReply {
  readonly protocol: number;
  readonly epoch: string;
  readonly next_counter: number;
  readonly last_hash: string;
  readonly frozen: boolean;
  readonly receipts: readonly Receipt[];
  readonly cursors: readonly string[];
  readonly more: boolean;
  readonly snapshots: readonly (LayerName & { readonly position: number; readonly lines: number })[];
  readonly news: number;
  readonly dropped: readonly LayerName[];
  readonly digests: readonly LayerDigest[];
  readonly durable_to: number;
  readonly photos: readonly PhotoState[];
  readonly assignments: string;
  readonly received_ms: number;
  readonly sent_ms: number;
  /** Which news, counted from 0, were superseded before they were let in late: they are no heads. */
  readonly history?: readonly number[];
  /**
   * All ops of the push were accepted, stand one behind the other in one campaign's log from this position on, and
   * are news of this reply. Then there are no receipts, and none of these lines comes back.
   */
  readonly placed?: number | null;
  /** One for each line that follows: the server's word to itself that it has had this op in its log (giveBack.ts). */
  readonly vouchers?: readonly string[];
}

/** An op with its position in the log, and the server's word that it was there. */
export interface Placed {
  readonly position: number;
  readonly op: Op;
  readonly voucher?: string | undefined;
}

/** A whole reply: header, heads of each snapshot, news in the order of the log. */
export interface Page {
  readonly header: SyncReply;
  readonly snapshots: readonly (LayerName & { readonly position: number; readonly heads: readonly Placed[] })[];
  readonly news: readonly Placed[];
}

/** The body of a push: header, then the lines exactly as authored, each ended by a line feed. */
export function writeRequest(header: SyncRequest, ops: readonly Op[]): string {
  return [JSON.stringify(header), ...ops.map((op) => op.line), ""].join("\n");
}

/**
 * Reads the answer to a push, with what `placed` stands for in its place. Throws Malformed when it was cut short, or is
 * not what it announces.
 */
export function readReply(body: string, pushed: readonly Op[]): Page {
  const lines = body.split("\n").filter((line) => line !== "");
  const header = readHeader(lines[0] ?? "");
  if (header.receipts.length !== (wasPlaced(header) ? 0 : pushed.length)) throw new Malformed("one receipt for each op");
  const placed = lines.slice(1).map((line, number) => ({ ...readPlaced(line), voucher: header.vouchers?.[number] }));
  let at = 0;
  const snapshots = header.snapshots.map(({ visit, layer, position, lines: count }) => {
    at += count;
    return { visit, layer, position, heads: placed.slice(at - count, at) };
  });
  if (placed.length !== at + header.news) throw new Malformed("as many lines as announced");
  const news = placed.slice(at);
  return wasPlaced(header) ? { ...putInPlace(header, news, pushed), snapshots } : { header, snapshots, news };
}

type PlacedReply = SyncReply & { readonly placed: number };

const wasPlaced = (header: SyncReply): header is PlacedReply => typeof header.placed === "number";

/** News of other campaigns may end up between them: no two campaigns have a register in common. */
function putInPlace(header: PlacedReply, news: readonly Placed[], pushed: readonly Op[]): Pick<Page, "header" | "news"> {
  const { placed: first, ...rest } = header;
  const late = new Set((header.history ?? []).map((number) => news[number]));
  const own = pushed.map((op, at) => ({ position: first + at, op }));
  const together = [...news, ...own].sort((a, b) => a.position - b.position);
  const history = together.flatMap((each, number) => (late.has(each) ? [number] : []));
  const receipts = own.map(({ position, op }) => ({ dot: dotText(op.dot), status: "accepted" as const, position }));
  return { header: { ...rest, receipts, news: together.length, history }, news: together };
}

function readHeader(line: string): SyncReply {
  let header: SyncReply;
  try {
    header = JSON.parse(line) as SyncReply;
  } catch {
    throw new Malformed("a header line of JSON");
  }
  if (header.protocol !== PROTOCOL) throw new Malformed(`protocol ${String(PROTOCOL)}`);
  return header;
}

function readPlaced(line: string): Placed {
  const tab = line.indexOf("\t");
  const position = Number(line.slice(0, tab));
  if (tab < 1 || !Number.isSafeInteger(position)) throw new Malformed("position, tab, op");
  return { position, op: parseOp(line.slice(tab + 1)) };
}
