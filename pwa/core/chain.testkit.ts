import { genesis } from "./chain";
import type { Dot } from "./dot";
import type { Draft } from "./line";
import { author } from "./line";
import type { Op } from "./op";

/** An author in a test: writes op after op. */
export class Author {
  readonly actor: string;
  readonly ops: Op[] = [];

  constructor(actor: string) {
    this.actor = actor;
  }

  get counter(): number {
    return this.ops.length;
  }

  get lastHash(): string {
    return this.ops.at(-1)?.hash ?? genesis(this.actor);
  }

  write(path: string, value: unknown = { text: "" }, supersedes: readonly Dot[] = [], more: Partial<Draft> = {}): Op {
    const at = { wall_ms: 1_795_161_600_000 + this.counter, offset_min: 480, mono_ms: this.counter, boot: "t" };
    const dot = { actor: this.actor, counter: this.counter + 1 };
    const op = author({ visit: "v-1", path, value, supersedes, at, ...more }, dot, this.lastHash);
    this.ops.push(op);
    return op;
  }
}
