/** Seals bytes for the holder of a P-256 key: an ephemeral key, HKDF, and AES-256-GCM in frames of at most 1 MiB. */
import { base64url, fromBase64url } from "../core/base64";
import { actorId } from "../core/chain";

export const FORMAT = "shidi-handover-1";
const FRAME_BYTES = 1 << 20;
const LAST = 0x80000000;
const P256 = { name: "ECDH", namedCurve: "P-256" } as const;

/** `contents` one after the other, readable only with the private half of `publicKey` (raw, base64url). */
export async function seal(contents: readonly Blob[], publicKey: string): Promise<Blob> {
  const { header, key } = await keyFor(fromBase64url(publicKey).slice());
  const aad = await crypto.subtle.digest("SHA-256", header);
  const whole = new Blob([...contents]);
  const frames = Math.max(1, Math.ceil(whole.size / FRAME_BYTES));
  const parts: BlobPart[] = [header, "\n"];
  for (let index = 0; index < frames; index += 1) {
    const plain = await whole.slice(index * FRAME_BYTES, (index + 1) * FRAME_BYTES).arrayBuffer();
    const last = index === frames - 1;
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce(index, last), additionalData: aad }, key, plain);
    const size = new DataView(new ArrayBuffer(4));
    size.setUint32(0, sealed.byteLength + (last ? LAST : 0));
    // A Blob of its own, which the browser may move to disk: a day's photos are never in memory together.
    parts.push(new Blob([size.buffer, sealed]));
  }
  return new Blob(parts, { type: "application/octet-stream" });
}

/** sha-256 of the bytes, 64 hex digits. */
export async function hexHash(bytes: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A key that only this file has, and the line that lets the receiver find it. */
async function keyFor(theirs: Uint8Array<ArrayBuffer>): Promise<{ header: Uint8Array<ArrayBuffer>; key: CryptoKey }> {
  const mine = await crypto.subtle.generateKey(P256, true, ["deriveBits"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", mine.publicKey));
  const header = new TextEncoder().encode(JSON.stringify({ format: FORMAT, key: actorId(theirs), ephemeral: base64url(point) }));
  const receiver = await crypto.subtle.importKey("raw", theirs, P256, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: receiver }, mine.privateKey, 256);
  const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const salt = await crypto.subtle.digest("SHA-256", header);
  const key = await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode(FORMAT) },
    material, { name: "AES-GCM", length: 256 }, false, ["encrypt"],
  );
  return { header, key };
}

/** Twelve bytes: whether it is the last frame, then its number. */
function nonce(index: number, last: boolean): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(12));
  view.setUint8(0, last ? 1 : 0);
  view.setBigUint64(4, BigInt(index));
  return view.buffer;
}
