/** What this tab is doing; not stored, since it ends with the tab. */
export interface Doing {
  readonly online: boolean;
  /** Work under way: rounds and uploads. */
  readonly busy: number;
}

export class Activity {
  #doing: Doing;
  readonly #listeners = new Set<(doing: Doing) => void>();

  constructor(online: boolean) {
    this.#doing = { online, busy: 0 };
  }

  get now(): Doing {
    return this.#doing;
  }

  setOnline(online: boolean): void {
    if (online !== this.#doing.online) this.#change({ ...this.#doing, online });
  }

  /** Counts as busy while `work` runs. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#change({ ...this.#doing, busy: this.#doing.busy + 1 });
    try {
      return await work();
    } finally {
      this.#change({ ...this.#doing, busy: this.#doing.busy - 1 });
    }
  }

  subscribe(listener: (doing: Doing) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#doing);
    return () => { this.#listeners.delete(listener); };
  }

  #change(doing: Doing): void {
    this.#doing = doing;
    this.#listeners.forEach((listener) => { listener(doing); });
  }
}
