/**
 * The TypeScript half of `tests/sync/test_twins.py`: one command a line on standard input, one answer a line on
 * standard output. Devices live in this process and do what their Python twins do.
 */
import { createInterface } from "node:readline";
import type { Checklist, Checkpoint } from "./checklist";
import { readFinding, readRuling } from "./content";
import { dotText, parseDot } from "./dot";
import type { Dot } from "./dot";
import type { Push } from "./memoryDevice.testkit";
import { MemoryDevice } from "./memoryDevice.testkit";
import type { Op, Reading } from "./op";
import { parseOp } from "./line";
import { parsePath } from "./path";
import { fractionText } from "./rational";
import { headsOf } from "./register";
import type { FindingHead, RulingHead, Settlement } from "./settle";
import { settleAll, total } from "./settle";
import { readReply } from "./wire";

type Command =
  | { do: "new"; device: string; actor: string }
  | { do: "clone"; device: string; from: string }
  | { do: "write"; device: string; writes: { visit: string; path: string; value: unknown; seen: string[] }[]; at: Reading }
  | { do: "push"; device: string; limit: number; speaker: string | null }
  | { do: "apply"; device: string; actor: string; check: boolean; ops: string[]; body: string }
  | { do: "adopt"; device: string; actor: string }
  | { do: "held"; device: string }
  | { do: "gave back"; device: string }
  | { do: "read"; checklist: Checklist; log: string[] };

const devices = new Map<string, MemoryDevice>();

createInterface({ input: process.stdin }).on("line", (line) => {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as Command))}\n`);
});

function answer(command: Command): unknown {
  switch (command.do) {
    case "new": return keep(command.device, new MemoryDevice(command.actor));
    case "clone": return keep(command.device, device(command.from).clone());
    case "write": return write(device(command.device), command);
    case "push": return said(device(command.device).push(command.limit, command.speaker ?? undefined), device(command.device));
    case "apply": return apply(device(command.device), command);
    case "adopt": return adopt(device(command.device), command.actor);
    case "held": return device(command.device).held().map(({ voucher, op }) => `${voucher}\t${op.line}`);
    case "gave back": return gaveBack(device(command.device));
    case "read": return read(command.checklist, command.log.map(parseOp));
  }
}

function keep(name: string, made: MemoryDevice): unknown {
  devices.set(name, made);
  return stateOf(made);
}

function device(name: string): MemoryDevice {
  const found = devices.get(name);
  if (found === undefined) throw new Error(`no device ${name}`);
  return found;
}

function write(on: MemoryDevice, { writes, at }: Extract<Command, { do: "write" }>): unknown {
  const ops = on.write(writes.map((each) => ({ ...each, seen: each.seen.map(dot) })), at);
  return { lines: ops.map((op) => op.line), state: stateOf(on) };
}

function said({ actor, ops, check }: Push, { epoch, cursors }: MemoryDevice): unknown {
  return { actor, lines: ops.map((op) => op.line), check, epoch, cursors };
}

function apply(on: MemoryDevice, { actor, check, ops, body }: Extract<Command, { do: "apply" }>): unknown {
  const pushed = ops.map(parseOp);
  on.apply({ actor, check, ops: pushed }, readReply(body, pushed));
  return stateOf(on);
}

function adopt(on: MemoryDevice, actor: string): unknown {
  on.adopt(actor);
  return stateOf(on);
}

function gaveBack(on: MemoryDevice): unknown {
  on.gaveBack();
  return stateOf(on);
}

const named = (op: Op): string => `${dotText(op.dot)} ${op.hash}`;

/** Everything that a device knows, in a form that both languages print alike. */
function stateOf(on: MemoryDevice): unknown {
  const registers = [...on.registers.values()].filter((each) => each.heads.length > 0);
  const known = new Map([...registers, ...[...on.own.values()].map((own) => own.op)].map((each) => [`${each.visit} ${each.path}`, each]));
  const shown = [...known.values()].map((each) => [`${each.visit} ${each.path}`, on.shown(each.visit, each.path).map(named)] as const);
  return {
    chains: on.chains.map((chain) => [chain.actor, chain.counter, chain.last_hash]),
    own: Object.fromEntries([...on.own].map(([text, own]) => [text, [own.op.hash, own.state, own.position, own.code]])),
    confirmed: Object.fromEntries(registers.map((each) => [`${each.visit} ${each.path}`, each.heads.map(named)])),
    shown: Object.fromEntries(shown.filter(([, heads]) => heads.length > 0)),
    layers: Object.fromEntries(on.layers),
    digests: Object.fromEntries([...on.layers.keys()].map((key) => [key, digestAt(on, key)])),
    epoch: on.epoch,
    cursors: on.cursors,
    check: on.check,
    renew: on.renew,
    give_back: on.giveBack,
  };
}

function digestAt(on: MemoryDevice, key: string): [number, string] {
  const [visit, layer] = key.split(" ") as [string, string];
  const { count, digest } = on.digest({ visit, layer });
  return [count, digest];
}

/** Heads of a whole log, what every checkpoint comes to, and every visit's total. */
function read(checklist: Checklist, log: readonly Op[]): unknown {
  const heads = byRegister(log).map(([key, ops]) => [key, headsOf(ops)] as const);
  const visits = [...new Set(log.map((op) => op.visit))].sort();
  return {
    heads: Object.fromEntries(heads.map(([key, ops]) => [key, ops.map(named)])),
    visits: Object.fromEntries(visits.map((visit) => [visit, readVisit(checklist, heads.flatMap(([, ops]) => ops).filter((op) => op.visit === visit))])),
  };
}

function byRegister(log: readonly Op[]): [string, Op[]][] {
  const found = new Map<string, Op[]>();
  for (const op of log) {
    const key = `${op.visit} ${op.path}`;
    found.set(key, [...(found.get(key) ?? []), op]);
  }
  return [...found];
}

function readVisit(checklist: Checklist, heads: readonly Op[]): unknown {
  const at = checklist.checkpoints.map((point) => [point.id, headsAt(point, heads)] as const);
  const settlements = settleAll(checklist, new Map(at.map(([id, each]) => [id, each.findings])), new Map(at.map(([id, each]) => [id, each.rulings])));
  const { points, low, high, ...counts } = total(checklist, settlements);
  return {
    settlements: Object.fromEntries([...settlements].map(([id, each]) => [id, shownSettlement(each)])),
    total: { points: fractionText(points), low: fractionText(low), high: fractionText(high), ...counts },
  };
}

function headsAt(point: Checkpoint, heads: readonly Op[]): { findings: FindingHead[]; rulings: RulingHead[] } {
  const findings: FindingHead[] = [];
  const rulings: RulingHead[] = [];
  for (const op of heads) {
    const path = parsePath(op.path);
    if (path?.key !== point.id) continue;
    if (path.kind === "finding") findings.push({ dot: op.dot, user: path.user, finding: readFinding(op.value, point.measure) });
    if (path.kind === "ruling") rulings.push({ dot: op.dot, ruling: readRuling(op.value, point.measure) });
  }
  return { findings, rulings };
}

function shownSettlement(settlement: Settlement): unknown {
  if (settlement.kind === "unscored") return ["unscored"];
  if (settlement.kind === "settled") {
    const { by, dot: winner, score } = settlement;
    return ["settled", by, dotText(winner), score && fractionText(score.figure), score && fractionText(score.award)];
  }
  const { conflict, candidates, stoodUntil } = settlement;
  return ["conflict", conflict, candidates.map(dotText), stoodUntil && dotText(stoodUntil)];
}

function dot(text: string): Dot {
  const found = parseDot(text);
  if (found === null) throw new Error(`no dot: ${text}`);
  return found;
}
