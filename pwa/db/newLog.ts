/**
 * Makes the browser begin a new log before anything else is written after a start.
 *
 * Chromium's storage (LevelDB with `reuse_logs`) goes on writing behind a record that a kill has torn, and at the start
 * after that takes the whole for corrupt: every database of the site is thrown away, or what was written last is silently
 * missing, strict as it was (https://github.com/google/leveldb/issues/1287). A log is given up once it holds four MiB; the
 * torn one is then written anew without what was torn. It costs about a tenth of a second; other browsers need none of it.
 */
import { Dexie } from "dexie";

const SCRATCH = "shidi-scratch";
/** LevelDB's write buffer, and some. Larger values would not go through the log. */
const ROWS = 80;
const ROW_BYTES = 60_000;

/** Never fails: without room for it, things are as they were. */
export async function beginNewLog(): Promise<void> {
  if (!/Chrome\//.test(navigator.userAgent)) return;
  const scratch = new Dexie(SCRATCH);
  scratch.version(1).stores({ rows: "" });
  try {
    // Random, since a browser may store a value smaller where it can.
    const row = crypto.getRandomValues(new Uint8Array(ROW_BYTES));
    await scratch.table("rows").bulkPut(Array.from({ length: ROWS }, () => row), Array.from({ length: ROWS }, (_, at) => at));
  } catch {
    // The disk is full, or the store cannot be opened: whoever opens the work says so.
  }
  await scratch.delete().catch(() => undefined);
}
