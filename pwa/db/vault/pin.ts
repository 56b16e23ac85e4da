/**
 * The data key under a PIN: AES-256-GCM under HMAC-SHA256(device secret, PBKDF2-SHA256(PIN)). The device secret is a
 * key that the browser does not give out, so that a copied row alone cannot be tried elsewhere.
 */

/** OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256: about half a second on a slow tablet. */
export const ROUNDS = 600_000;
export const LEAST_DIGITS = 6;
export const MOST_DIGITS = 12;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;

/** What a registry row keeps of a PIN. */
export interface WrappedKey {
  /** HMAC-SHA256, not extractable. */
  readonly secret: CryptoKey;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** Why a PIN cannot be chosen: not so many digits, or what everybody tries first. Null: it can. */
export function weakness(pin: string): "short" | "simple" | null {
  if (!/^\d+$/.test(pin) || pin.length < LEAST_DIGITS || pin.length > MOST_DIGITS) return "short";
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  const inARow = steps.every((step) => step === 1) || steps.every((step) => step === -1);
  return inARow || new Set(pin).size < 3 ? "simple" : null;
}

export async function wrapKey(key: Uint8Array<ArrayBuffer>, pin: string, rounds = ROUNDS): Promise<WrappedKey> {
  const secret = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const wrapping = await wrappingKey(pin, { secret, salt, rounds });
  const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, wrapping, key));
  return { secret, salt, rounds, nonce, wrapped };
}

/** Null: another PIN. */
export async function unwrapKey(row: WrappedKey, pin: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrapping = await wrappingKey(pin, row);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.nonce }, wrapping, row.wrapped));
  } catch {
    return null;
  }
}

async function wrappingKey(pin: string, { secret, salt, rounds }: Pick<WrappedKey, "secret" | "salt" | "rounds">): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
  const slow = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, typed, 256);
  const bits = await crypto.subtle.sign("HMAC", secret, slow);
  return crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["encrypt", "decrypt"]);
}
