/** What somebody typed and has not sent: kept on this device until it was, by item. */
const PREFIX = "shidi.answer.";

export function keptDraft(item: string): string {
  return attempt(() => localStorage.getItem(PREFIX + item)) ?? "";
}

export function keepDraft(item: string, text: string): void {
  attempt(() => { if (text === "") localStorage.removeItem(PREFIX + item); else localStorage.setItem(PREFIX + item, text); });
}

/** Private windows of some browsers have no storage: then nothing is kept, and nothing fails. */
function attempt<T>(job: () => T): T | null {
  try { return job(); } catch { return null; }
}
