/** The build's result as a graph of files: what an entry loads at once, and what it can come to load. Pure. */
export interface BuiltFile {
  readonly type: "chunk" | "asset";
  readonly fileName: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string>; readonly importedAssets: ReadonlySet<string> };
}

export type Built = Readonly<Record<string, BuiltFile>>;

/** Every file that the entry named `entry` can come to load, lazily too. */
export function reachable(built: Built, entry: string): Set<string> {
  return walk(built, entry, (file) => [...loadedWith(file), ...(file.dynamicImports ?? []), ...(file.viteMetadata?.importedAssets ?? [])]);
}

/** The files without which the entry shows nothing: its static imports and their styles. */
export function firstLoad(built: Built, entry: string): Set<string> {
  return walk(built, entry, loadedWith);
}

const loadedWith = (file: BuiltFile): string[] => [...(file.imports ?? []), ...(file.viteMetadata?.importedCss ?? [])];

function walk(built: Built, entry: string, next: (file: BuiltFile) => readonly string[]): Set<string> {
  const start = Object.values(built).find((file) => file.isEntry === true && file.name === entry);
  const seen = new Set<string>();
  const queue = start === undefined ? [] : [start.fileName];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const file = built[name];
    if (file !== undefined) queue.push(...next(file));
  }
  return seen;
}
