/** A device's signing key: ECDSA P-256, never extractable. */
import { base64url } from "../core/base64";
import { actorId } from "../core/chain";

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

export interface DeviceKey {
  /** The actor that owns it. */
  readonly actor: string;
  /** Raw, 65 bytes. */
  readonly publicKey: Uint8Array;
  readonly key: CryptoKey;
}

export async function makeKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(P256, false, ["sign", "verify"]);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { actor: actorId(publicKey), publicKey, key: pair.privateKey };
}

/** Raw r and s over SHA-256 of the text, base64url. */
export async function sign(key: CryptoKey, message: string): Promise<string> {
  return base64url(new Uint8Array(await signBytes(key, message)));
}

/** The same, 64 bytes. */
export function signBytes(key: CryptoKey, message: string): Promise<ArrayBuffer> {
  return crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, new TextEncoder().encode(message));
}
