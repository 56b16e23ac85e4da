/** What this tab is doing; not stored, since it ends with the tab. */
export interface Doing {
  readonly online: boolean;
  /** Work under way: rounds and uploads. */
  readonly busy: number;
  /** Photos on their way; null while none goes. */
  readonly transfer: Transfer | null;
}

/** One run of uploads. Bytes are those that went over the line, of all photos of the run. */
export interface Transfer {
  readonly sha256: string;
  readonly donePhotos: number;
  readonly photos: number;
  readonly doneBytes: number;
  readonly bytes: number;
  /** Null while nobody can know. */
  readonly bytesPerS: number | null;
}

export class Activity {
  #doing: Doing;
  readonly #listeners = new Set<(doing: Doing) => void>();

  constructor(online: boolean) {
    this.#doing = { online, busy: 0, transfer: null };
  }

  get now(): Doing {
    return this.#doing;
  }

  setOnline(online: boolean): void {
    if (online !== this.#doing.online) this.#change({ ...this.#doing, online });
  }

  setTransfer(transfer: Transfer | null): void {
    if (transfer !== this.#doing.transfer) this.#change({ ...this.#doing, transfer });
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
