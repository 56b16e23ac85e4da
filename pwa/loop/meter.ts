/** How fast bytes really go: over the last seconds, so that a stop shows at once and a spurt does not promise. */
const WINDOW_MS = 10_000;
/** Less than this says nothing about speed. */
const LEAST_MS = 1_000;

export class Meter {
  #marks: { readonly atMs: number; readonly bytes: number }[] = [];

  /** `bytes`: all that went since the meter was made; `atMs`: a monotonic reading. */
  note(bytes: number, atMs: number): void {
    this.#marks = [...this.#marks.filter((mark) => atMs - mark.atMs <= WINDOW_MS), { atMs, bytes }];
  }

  /** Bytes per second; null while nobody can know. */
  rate(): number | null {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (first === undefined || last === undefined || last.atMs - first.atMs < LEAST_MS) return null;
    return ((last.bytes - first.bytes) * 1_000) / (last.atMs - first.atMs);
  }
}
