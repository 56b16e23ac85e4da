/**
 * Versions of the shell on this device, and which of them the app is opened with.
 * A browser activates a waiting service worker by itself once the last page is gone, and a camera app makes
 * the last page go in mid-visit. So activation decides nothing here: the chosen version stays until a person
 * chooses another, and its files stay with it.
 */
const PREFIX = "shidi-shell-";
const CHOICE = "shidi-choice";

export const cacheOf = (version: string): string => PREFIX + version;

interface Choice {
  readonly version: string;
  /** Kept for other windows that still run it. */
  readonly before: string | null;
}

async function read(): Promise<Choice | null> {
  const kept = await (await caches.open(CHOICE)).match("/choice");
  return kept === undefined ? null : ((await kept.json()) as Choice);
}

/** The version that the app opens with; null before the first. */
export async function chosen(): Promise<string | null> {
  const choice = await read();
  return choice !== null && (await caches.has(cacheOf(choice.version))) ? choice.version : null;
}

export async function choose(version: string): Promise<void> {
  const before = await chosen();
  const choice: Choice = { version, before: before === version ? null : before };
  await (await caches.open(CHOICE)).put("/choice", new Response(JSON.stringify(choice)));
}

/** Opens the app with the version before the chosen one from now on; false when it is not here any more. */
export async function goBack(): Promise<boolean> {
  const before = (await read())?.before ?? null;
  if (before === null || !(await caches.has(cacheOf(before)))) return false;
  await choose(before);
  return true;
}

/** Drops versions that nobody uses: all but the chosen one, the one before it, and `own`. */
export async function prune(own: string): Promise<void> {
  const choice = await read();
  const kept = new Set([own, choice?.version, choice?.before].map((version) => cacheOf(version ?? own)));
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !kept.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** A file from the chosen version, else from any other that has it (another window may be older). */
export async function fromShell(path: string): Promise<Response | undefined> {
  const version = await chosen();
  const first = version === null ? [] : [cacheOf(version)];
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !first.includes(name));
  for (const name of [...first, ...others]) {
    const found = await (await caches.open(name)).match(path, { ignoreSearch: true });
    if (found !== undefined) return found;
  }
  return undefined;
}
