/** The moment a file arrives: its bytes are read once, at once, and never touched again. */
import { sniff } from "./sniff";

/** Why a file is not taken: nothing in it, no picture, or the phone took it back before it could be read. */
export type Refused = "empty" | "not_a_picture" | "unreadable";

export type Intake = { readonly kind: "taken"; readonly bytes: Blob } | { readonly kind: "refused"; readonly why: Refused };

/** Reads the whole file into memory: some Android pickers take it back after a few reads. */
export async function takeIn(file: Blob): Promise<Intake> {
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch (reason) {
    if (reason instanceof DOMException) return { kind: "refused", why: "unreadable" };
    throw reason;
  }
  if (buffer.byteLength === 0) return { kind: "refused", why: "empty" };
  const found = sniff(new Uint8Array(buffer, 0, Math.min(16, buffer.byteLength)));
  if (found === "video") return { kind: "refused", why: "not_a_picture" };
  if (found === null && !file.type.startsWith("image/")) return { kind: "refused", why: "not_a_picture" };
  return { kind: "taken", bytes: new Blob([buffer], { type: found ?? file.type }) };
}
