/** The build's result as a graph of files: what an entry loads at once, and what it can come to load. Pure. */
export interface BuiltFile {
  readonly type: "chunk" | "asset";
  readonly fileName: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string>; readonly importedAssets: ReadonlySet<string> };
}

export type Built = Readonly<Record<string, BuiltFile>>;

/** Every file that the entry named `entry` can come to load, lazily too. */
export function reachable(built: Built, entry: string): Set<string> {
  return walk(built, entry, (file) => [...loadedWith(file), ...(file.dynamicImports ?? []), ...(file.viteMetadata?.importedAssets ?? [])]);
}

/** The files without which the entry shows none of these screens: static imports and styles. Throws for one that was not built. */
export function firstLoad(built: Built, entry: string, screens: readonly string[] = []): Set<string> {
  return new Set([entry, ...screens].flatMap((name) => {
    const files = walk(built, name, loadedWith);
    if (files.size === 0) throw new Error(`${name} was not built`);
    return [...files];
  }));
}

const loadedWith = (file: BuiltFile): string[] => [...(file.imports ?? []), ...(file.viteMetadata?.importedCss ?? [])];

function walk(built: Built, start: string, next: (file: BuiltFile) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = Object.values(built).filter((file) => file.name === start && (file.isEntry === true || file.isDynamicEntry === true)).map((file) => file.fileName);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const file = built[name];
    if (file !== undefined) queue.push(...next(file));
  }
  return seen;
}
