/** One visit's registers as screens show them: confirmed heads with own pending ops laid over them. Pure. */
import type { Checkpoint } from "../core/checklist";
import type { PlacedHead } from "../core/device";
import { dotText } from "../core/dot";
import type { Finding } from "../core/finding";
import type { Op } from "../core/op";
import type { OwnOp } from "../core/own";
import { overlay } from "../core/own";
import { parsePath } from "../core/path";
import type { VisitRegisters } from "../db/registers";
import type { RefusedView, Travel } from "./views";

export interface Shown {
  readonly heads: readonly Op[];
  /** Dots of the confirmed heads, as if nothing were pending. */
  readonly confirmed: readonly string[];
}

const NOTHING: Shown = { heads: [], confirmed: [] };

export class Sheet {
  readonly #confirmed: VisitRegisters["confirmed"];
  readonly #own: VisitRegisters["own"];
  readonly #layers: VisitRegisters["layers"];
  readonly #paths: ReadonlySet<string>;

  constructor({ confirmed, own, layers }: VisitRegisters) {
    this.#confirmed = confirmed;
    this.#own = own;
    this.#layers = layers;
    this.#paths = new Set([...confirmed.keys(), ...own.keys()]);
  }

  register(path: string): Shown {
    if (!this.#paths.has(path)) return NOTHING;
    const confirmed: readonly PlacedHead[] = this.#confirmed.get(path) ?? [];
    const applied = this.#layers.get(parsePath(path)?.layer ?? "") ?? null;
    const heads = overlay(confirmed, this.#own.get(path) ?? [], applied);
    return { heads, confirmed: confirmed.map((head) => dotText(head.dot)) };
  }

  /** Paths of finding registers of a checkpoint whose sheet is not `user`'s. */
  othersFindings(checkpoint: Checkpoint, user: string): string[] {
    return [...this.#paths].filter((text) => {
      const path = parsePath(text);
      return path?.kind === "finding" && path.key === checkpoint.id && path.user !== user;
    });
  }

  /** Paths of one user's sheet that show anything. */
  pathsOf(user: string): string[] {
    return [...this.#paths].filter((text) => parsePath(text)?.layer === `sheet/${user}`);
  }

  /** Every photo register that shows anything, with its sheet's user. */
  photos(): { path: string; user: string; photoId: string }[] {
    return [...this.#paths].flatMap((text) => {
      const path = parsePath(text);
      return path?.kind === "photo" ? [{ path: text, user: path.user, photoId: path.key }] : [];
    });
  }

  /** Where an op stands: what the server sent is there, own ops tell themselves. */
  travel(op: Op): Travel {
    const own = this.#own.get(op.path)?.find((each) => dotText(each.op.dot) === dotText(op.dot));
    return own === undefined || own.state === "sent" ? "sent" : "waiting";
  }

  /** Own ops in quarantine. */
  refused(): RefusedView[] {
    return [...this.#own.values()].flat().filter((own) => own.state === "quarantined").map(refusedView);
  }

  /** Own ops without a receipt. */
  unsent(): number {
    return [...this.#own.values()].flat().filter((own) => own.state === "outbox" || own.state === "forked").length;
  }
}

export function refusedView({ op, code }: OwnOp): RefusedView {
  return { dot: dotText(op.dot), visit: op.visit, path: op.path, code: code ?? "", writtenMs: op.at.wall_ms };
}

/** The value of a finding that the door let in, or that this device wrote. */
export const findingOf = (op: Op): Finding => op.value as Finding;
