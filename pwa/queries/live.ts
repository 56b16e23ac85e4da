/** A value that is told again whenever what it was read from changes. */
export interface Live<T> {
  /** Calls `next` at once and after every change; the returned function ends it. */
  subscribe(next: (value: T) => void, failed?: (reason: unknown) => void): () => void;
}
