/** Photo bytes by tus 1.0: resumable, in pieces, named by their sha-256. */
import type { DetailedError, Upload } from "tus-js-client";
import { deviceProblem, deviceRefusal } from "../wire/deviceProblem";
import type { Problem } from "../wire/problem";
import { Refusal } from "../wire/problem";
import { FIRST_PIECE, nextPiece } from "./piece";

/** What the line bears, learnt from the pieces that went: the next photo begins with it. */
let piece = FIRST_PIECE;

export interface UploadOrder {
  readonly sha256: string;
  readonly blob: Blob;
  readonly mediaType: string;
  /** Where an earlier attempt got to; null: begin. */
  readonly uploadUrl: string | null;
  /** Called with the address to resume at, before any byte goes. */
  readonly onUrl: (url: string) => void;
  /** Bytes that the server has acknowledged. */
  readonly onProgress: (sentBytes: number) => void;
  /** Bytes that have left the device: for the eye, may go back when a piece has to be sent again. */
  readonly onSent: (sentBytes: number) => void;
  /** Stops between two bytes; the upload rejects with `device_upload_paused`. */
  readonly signal: AbortSignal;
}

/** Resolves when the server has every byte. Rejects with a Refusal; what arrived by then is not sent again. */
export async function upload(order: UploadOrder): Promise<void> {
  // Loaded with the first photo that goes up, not with the first screen.
  const tus = await import("tus-js-client");
  return new Promise((resolve, reject) => {
    let since = performance.now();
    const stop = (): void => {
      void transfer.abort();
      reject(deviceRefusal("device_upload_paused"));
    };
    const transfer: Upload = new tus.Upload(order.blob, {
      endpoint: "/api/uploads",
      uploadUrl: order.uploadUrl,
      metadata: { sha256: order.sha256, filetype: order.mediaType },
      chunkSize: piece,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => {
        since = performance.now();
        if (transfer.url !== null) order.onUrl(transfer.url);
      },
      onProgress: (sent) => { order.onSent(sent); },
      onChunkComplete: (bytes, accepted) => {
        piece = nextPiece(piece, bytes, performance.now() - since);
        since = performance.now();
        transfer.options.chunkSize = piece;
        order.onProgress(accepted);
      },
      onSuccess: () => { order.signal.removeEventListener("abort", stop); resolve(); },
      onError: (error) => {
        order.signal.removeEventListener("abort", stop);
        const problem = problemOf(error instanceof tus.DetailedError ? error : null);
        if (problem.code === "device_offline") piece = nextPiece(piece, 0, 0);
        reject(new Refusal(problem));
      },
    });
    order.signal.addEventListener("abort", stop);
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
