/** What of a request the service worker must know. */
export interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/** page: the app's one page; file: a part of the shell; network: none of our business. */
export type Claim = "page" | "file" | "network";

/** Built files carry a hash in their name: an older version of the shell may own what the newest does not list. */
const BUILT = "/assets/";

/**
 * Which requests the shell answers. Only reads of the shell's own files and the opening of the app itself;
 * the office's page, the API, uploads and everything else never pass through here.
 * `files`: paths of the shell, absolute.
 */
export function claim(asked: Asked, origin: string, files: ReadonlySet<string>): Claim {
  const url = new URL(asked.url);
  if (asked.method !== "GET" || url.origin !== origin) return "network";
  if (asked.mode === "navigate") return isApp(url.pathname) ? "page" : "network";
  return files.has(url.pathname) || url.pathname.startsWith(BUILT) ? "file" : "network";
}

function isApp(path: string): boolean {
  return path === "/" || path === "/index.html";
}
