/** What stands behind `#` when it opens the door of a unit: the secret ("" once it was exchanged), and whether it does. */
const LEAST = 20;

/** Links are `#/unit/<secret>`; those of before are `#/answer/<secret>` and, for files, the secret alone. */
export function doorOf(hash: string): [secret: string, open: boolean] {
  const [before = "", page = "", secret = ""] = decodeURIComponent(hash.slice(1)).split("/");
  if (page === "unit" || page === "answer") return [secret, true];
  return page === "" && before.length >= LEAST ? [before, true] : ["", false];
}
