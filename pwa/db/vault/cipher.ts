/**
 * The open vault: AES-256-GCM under one data key, loaded when there is a key. Rows are sealed in plain JavaScript, since
 * nothing can be awaited inside a transaction; photos by the browser, before it opens.
 */
import { gcm } from "@noble/ciphers/aes.js";
import type { KeptBlob, Sealer } from "./rows";
import { SealBroken } from "./rows";

const NONCE_BYTES = 12;
/** Opened rows that are remembered; a visit has some 300. */
const MOST_REMEMBERED = 20_000;
const AES = "AES-GCM";

export class Vault implements Sealer {
  readonly key: Uint8Array<ArrayBuffer>;
  readonly #photos: CryptoKey;
  /** Texts by nonce: a tap reads a whole visit again, and must not wait for what was opened before. */
  readonly #texts = new Map<string, string>();

  private constructor(key: Uint8Array<ArrayBuffer>, photos: CryptoKey) {
    this.key = key;
    this.#photos = photos;
  }

  /** `key`: 32 bytes. */
  static async with(key: Uint8Array<ArrayBuffer>): Promise<Vault> {
    return new Vault(key, await crypto.subtle.importKey("raw", key, AES, false, ["encrypt", "decrypt"]));
  }

  seal(place: string, text: string): Uint8Array<ArrayBuffer> {
    const nonce = freshNonce();
    const bytes = gcm(this.key, nonce, utf8(place)).encrypt(utf8(text));
    const sealed = new Uint8Array(NONCE_BYTES + bytes.length);
    sealed.set(nonce);
    sealed.set(bytes, NONCE_BYTES);
    this.#remember(place, nonce, text);
    return sealed;
  }

  open(place: string, sealed: Uint8Array): string {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const known = this.#texts.get(nameOf(place, nonce));
    if (known !== undefined) return known;
    const text = new TextDecoder().decode(opened(() => gcm(this.key, nonce, utf8(place)).decrypt(sealed.subarray(NONCE_BYTES))));
    this.#remember(place, nonce, text);
    return text;
  }

  async sealBlob(place: string, blob: Blob): Promise<KeptBlob> {
    const nonce = freshNonce();
    const bytes = await crypto.subtle.encrypt({ name: AES, iv: nonce, additionalData: utf8(place) }, this.#photos, await blob.arrayBuffer());
    return { blob: new Blob([bytes], { type: blob.type }), nonce };
  }

  async openBlob(place: string, { blob, nonce }: KeptBlob): Promise<Blob> {
    if (nonce === undefined) return blob;
    const sealed = await blob.arrayBuffer();
    const bytes = await crypto.subtle.decrypt({ name: AES, iv: nonce, additionalData: utf8(place) }, this.#photos, sealed).catch(() => { throw new SealBroken(place); });
    return new Blob([bytes], { type: blob.type });
  }

  #remember(place: string, nonce: Uint8Array, text: string): void {
    if (this.#texts.size >= MOST_REMEMBERED) this.#texts.clear();
    this.#texts.set(nameOf(place, nonce), text);
  }
}

const freshNonce = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** With its place: a row that was moved must not be recognised by its nonce. */
const nameOf = (place: string, nonce: Uint8Array): string => `${String.fromCharCode(...nonce)}${place}`;

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (reason) {
    throw new SealBroken(String(reason));
  }
}
