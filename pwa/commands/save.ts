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
import type { ActorRow } from "../db/tables";
import type { Writing } from "../db/write";
import { NotEnrolled, write } from "../db/write";
import { engine } from "../loop/current";
import { deviceRefusal } from "../wire/deviceProblem";
import type { Refusal } from "../wire/problem";

/** Who writes. Rejects with `device_not_enrolled`. */
export async function author(): Promise<ActorRow> {
  const actor = await currentActor(engine().db);
  if (actor === null) throw deviceRefusal("device_not_enrolled");
  return actor;
}

/**
 * Stores one value for one register, once it is known to be well formed, with whatever `also` puts beside it
 * in the same transaction. Resolves when it is on disk. Rejects with a Refusal; nothing is stored then.
 */
export async function save(
  writing: Writing, measure: Measure | null = null, at: Reading = engine().clock.reading(), also?: () => Promise<void>,
): Promise<Op> {
  const whole = { ...writing, value: wellFormed(writing.value) };
  try {
    check((parsePath(writing.path) as { kind: PathKind }).kind, whole.value, measure);
    const [op] = await write(engine().db, [whole], at, also);
    engine().saved();
    return op as Op;
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
