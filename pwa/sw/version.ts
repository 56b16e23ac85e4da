/** One file of the shell as the build lists it: `revision` is null where the name carries a hash already. */
export interface ShellFile {
  readonly url: string;
  readonly revision: string | null;
}

/** A short name for exactly this set of files (FNV-1a, 32 bits twice over: a name, not a seal). */
export function versionOf(files: readonly ShellFile[]): string {
  const text = files.map((file) => `${file.url} ${file.revision ?? ""}`).sort().join("\n");
  return [0x811c9dc5, 0x9747b28c].map((seed) => fnv(text, seed)).join("");
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
