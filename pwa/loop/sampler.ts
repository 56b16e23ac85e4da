/** Clock samples worth telling: the first of a start of the page, then the best of every five. */
import type { Sample } from "../core/clock";
import { measureSkew } from "../core/clock";
import type { Reading } from "../core/op";

const WINDOW = 5;

/** A sample from the device's readings around a round trip and the server's two stamps. */
export function sampleOf(sent: Reading, receivedMs: number, sentMs: number, got: Reading): Sample {
  // The round trip is measured on the monotonic clock: the wall clock may be set meanwhile.
  const back = sent.wall_ms + (got.mono_ms - sent.mono_ms);
  const { skew_ms, error_ms } = measureSkew(sent.wall_ms, receivedMs, sentMs, back);
  return { boot: sent.boot, mono_ms: sent.mono_ms, wall_ms: sent.wall_ms, skew_ms, error_ms };
}

export class Sampler {
  #first = true;
  #window: Sample[] = [];

  /** The sample to store now; null while the window fills. */
  offer(sample: Sample): Sample | null {
    if (this.#first) {
      this.#first = false;
      return sample;
    }
    this.#window.push(sample);
    if (this.#window.length < WINDOW) return null;
    return this.best();
  }

  /** The best since the last one stored, and a new window; null when there is none. */
  best(): Sample | null {
    const best = this.#window.reduce<Sample | null>((a, b) => (a === null || b.error_ms < a.error_ms ? b : a), null);
    this.#window = [];
    return best;
  }
}
