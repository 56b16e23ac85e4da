/** How every command stores what a person did. */
import type { Measure } from "../core/checklist";
import { check } from "../core/content";
import type { Dot } from "../core/dot";
import { parseDot } from "../core/dot";
import type { Op, Reading } from "../core/op";
import type { PathKind } from "../core/path";
import { parsePath } from "../core/path";
import { Malformed } from "../core/shape";
import { currentActor } from "../db/actor";
import { storageRefusal } from "../db/failure";
import { pushStep } from "../db/steps";
import type { ActorRow } from "../db/tables";
import type { Writing } from "../db/write";
import { NotEnrolled, write } from "../db/write";
import { engine } from "../loop/current";
import { deviceRefusal } from "../wire/deviceProblem";
import type { Refusal } from "../wire/problem";
import { reverseOf } from "./reverse";

/** Who writes. Rejects with `device_not_enrolled`. */
export async function author(): Promise<ActorRow> {
  const actor = await currentActor(engine().db);
  if (actor === null) throw deviceRefusal("device_not_enrolled");
  return actor;
}

/**
 * Stores one value for one register, once it is known to be well formed, with whatever `also` puts beside it
 * in the same transaction, and what would take it back. Resolves when it is on disk. Rejects with a Refusal;
 * nothing is stored then.
 */
export async function save(
  writing: Writing, measure: Measure | null = null, at: Reading = engine().clock.reading(), also?: () => Promise<void>,
): Promise<Op> {
  const { db } = engine();
  const step = await reverseOf(db, [writing]);
  const [op] = await saveAll([{ ...writing, measure }], async () => {
    await also?.();
    if (step !== null) await pushStep(db, writing.visit, step);
  }, at);
  return op as Op;
}

/** A value and the measure that it is read against, where it has one. */
export interface Measured extends Writing { readonly measure: Measure | null }

/** Stores several together or not at all, of one visit: one thing that a person did. As `save`, except that `also` alone says what takes it back. */
export async function saveAll(
  writings: readonly Measured[], also?: () => Promise<void>, at: Reading = engine().clock.reading(),
): Promise<Op[]> {
  try {
    const whole = writings.map(({ measure, ...writing }) => {
      const value = wellFormed(writing.value);
      check((parsePath(writing.path) as { kind: PathKind }).kind, value, measure);
      return { ...writing, value };
    });
    const ops = await write(engine().db, whole, at, also);
    engine().saved();
    return ops;
  } catch (reason) {
    throw refusalFor(reason);
  }
}

/** Dots as screens hold them. */
export function dots(texts: readonly string[]): Dot[] {
  return texts.map(parseDot).filter((dot) => dot !== null);
}

/** Half a surrogate pair, which some keyboards leave behind, is no text: it becomes the replacement character. */
function wellFormed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    (typeof part === "string" ? part.replace(/\p{Surrogate}/gu, "\ufffd") : part));
}

function refusalFor(reason: unknown): Refusal {
  if (reason instanceof Malformed) return deviceRefusal("device_value_malformed", { reason: reason.message });
  if (reason instanceof NotEnrolled) return deviceRefusal("device_not_enrolled");
  return storageRefusal(reason);
}
