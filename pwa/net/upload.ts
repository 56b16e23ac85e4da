/** Photo bytes by tus 1.0: resumable, in pieces, named by their sha-256. */
import type { DetailedError, Upload } from "tus-js-client";
import { deviceProblem } from "../wire/deviceProblem";
import type { Problem } from "../wire/problem";
import { Refusal } from "../wire/problem";

/** So that a broken line costs little, and a proxy's body limit is no obstacle. */
const PIECE_BYTES = 4 * 1024 * 1024;

export interface UploadOrder {
  readonly sha256: string;
  readonly blob: Blob;
  readonly mediaType: string;
  /** Where an earlier attempt got to; null: begin. */
  readonly uploadUrl: string | null;
  /** Called with the address to resume at, before any byte goes. */
  readonly onUrl: (url: string) => void;
  readonly onProgress: (sentBytes: number) => void;
}

/** Resolves when the server has every byte. Rejects with a Refusal; what arrived by then is not sent again. */
export async function upload(order: UploadOrder): Promise<void> {
  // Loaded with the first photo that goes up, not with the first screen.
  const tus = await import("tus-js-client");
  return new Promise((resolve, reject) => {
    const transfer: Upload = new tus.Upload(order.blob, {
      endpoint: "/api/uploads",
      uploadUrl: order.uploadUrl,
      metadata: { sha256: order.sha256, filetype: order.mediaType },
      chunkSize: PIECE_BYTES,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => { if (transfer.url !== null) order.onUrl(transfer.url); },
      onChunkComplete: (_piece, accepted) => { order.onProgress(accepted); },
      onSuccess: () => { resolve(); },
      onError: (error) => { reject(new Refusal(problemOf(error instanceof tus.DetailedError ? error : null))); },
    });
    transfer.start();
  });
}

function problemOf(error: DetailedError | null): Problem {
  const answer = error?.originalResponse ?? null;
  if (answer === null) return deviceProblem("device_offline");
  try {
    const body = JSON.parse(answer.getBody()) as Problem;
    if (typeof body.code === "string") return body;
  } catch {
    // Not one of the server's own answers.
  }
  return deviceProblem("device_answer_unreadable", { status: answer.getStatus() });
}
