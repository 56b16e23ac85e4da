/** Hashes of ops, signed heads, and the digest of a set of heads. The same answers as `sync/chain.py`. */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base32, base64url, fromBase64url } from "./base64";

/** sha-256 of an op's exact bytes (a line is its UTF-8 text), base64url without padding: 43 characters. */
export function opHash(line: string): string {
  return base64url(sha256(utf8ToBytes(line)));
}

/** What the first op of an actor names as its `prev_hash`. */
export function genesis(actor: string): string {
  return opHash(`shidi:1:${actor}`);
}

/** The actor that owns a raw P-256 public key (65 bytes): 16 characters of the base32 of its sha-256. */
export function actorId(publicKey: Uint8Array): string {
  return base32(sha256(publicKey)).slice(0, 16);
}

/** The text that a device signs: its word that the actor's chain up to `counter` ends in `hash`. */
export function headMessage(head: { actor: string; counter: number; hash: string }): string {
  return `shidi-head-1\n${head.actor}\n${String(head.counter)}\n${head.hash}`;
}

/** Number of heads of a layer, and the XOR of the first eight bytes of their hashes as 16 hex digits. */
export interface Digest {
  readonly count: number;
  readonly digest: string;
}

export const EMPTY_DIGEST: Digest = { count: 0, digest: "0".repeat(16) };

export function digestOf(hashes: readonly string[]): Digest {
  const mixed = hashes.reduce((all, hash) => all ^ firstEight(hash), 0n);
  return { count: hashes.length, digest: mixed.toString(16).padStart(16, "0") };
}

function firstEight(hash: string): bigint {
  return [...fromBase64url(hash).slice(0, 8)].reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
}
