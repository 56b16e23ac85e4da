/** One sync round trip over the line. */
import type { Op } from "../core/op";
import { Malformed } from "../core/shape";
import type { Page, SyncRequest } from "../core/wire";
import { readReply, writeRequest } from "../core/wire";
import { deviceRefusal } from "../wire/deviceProblem";
import { reach } from "./api";

/** Rejects with a Refusal. */
export async function sync(header: SyncRequest, ops: readonly Op[]): Promise<Page> {
  const answer = await reach("/api/sync", { method: "POST", ...(await packed(writeRequest(header, ops))) });
  const body = await answer.text().catch(() => { throw deviceRefusal("device_offline"); });
  try {
    return readReply(body, ops);
  } catch (reason) {
    if (reason instanceof Malformed) throw deviceRefusal("device_answer_unreadable", { reason: reason.message });
    throw reason;
  }
}

/** Ops of others for a restored server, as `core/giveBack.ts` writes them. Rejects with a Refusal. */
export const giveBack = async (body: string): Promise<unknown> => reach("/api/give-back", { method: "POST", ...(await packed(body)) });

const SMALL = 1_000;

/** Compressed where the browser can and where it pays. */
async function packed(text: string): Promise<Pick<RequestInit, "headers" | "body">> {
  const headers = { "content-type": "application/x-ndjson" };
  if (text.length < SMALL || typeof CompressionStream === "undefined") return { headers, body: text };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return { headers: { ...headers, "content-encoding": "gzip" }, body: await new Response(stream).arrayBuffer() };
}
