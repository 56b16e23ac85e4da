import type { SyncState } from "../../queries/views";

type Transfer = NonNullable<SyncState["transfer"]>;

/** How long the rest takes at the speed of now; null while nobody can know. Rounded up: never promises too much. */
export function remaining({ bytes, doneBytes, bytesPerS }: Transfer): { readonly unit: "seconds" | "minutes" | "hours"; readonly n: number } | null {
  if (bytesPerS === null || bytesPerS < 1) return null;
  const seconds = (bytes - doneBytes) / bytesPerS;
  if (seconds < 60) return { unit: "seconds", n: Math.max(1, Math.ceil(seconds)) };
  if (seconds < 5_400) return { unit: "minutes", n: Math.ceil(seconds / 60) };
  return { unit: "hours", n: Math.ceil(seconds / 3_600) };
}
