/**
 * Bytes as a series of QR codes, shown one after the other again and again; a camera collects them in any order and
 * may miss some of each turn. The letters are those of QR's alphanumeric mode, which needs the fewest modules.
 *
 *   SHIDI1:<hash>:<number>:<of>:<base32>     number counts from 1; hash: four letters for the whole
 */
import { base32 } from "../core/base64";

const CODE = /^SHIDI1:([A-Z2-7]{4}):(\d{1,4}):(\d{1,4}):([A-Z2-7]*)$/;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** A code that a plain webcam reads from a tablet's screen at arm's length. */
const BYTES_A_CODE = 320;
export const MOST_CODES = 400;

/** Null when there are more bytes than anybody would hold a tablet before a camera for. */
export function codesOf(bytes: Uint8Array): string[] | null {
  const of = Math.max(1, Math.ceil(bytes.length / BYTES_A_CODE));
  if (of > MOST_CODES) return null;
  return Array.from({ length: of }, (_, at) => {
    const piece = bytes.slice(at * BYTES_A_CODE, (at + 1) * BYTES_A_CODE);
    return `SHIDI1:${nameOf(bytes)}:${String(at + 1)}:${String(of)}:${base32(piece).toUpperCase()}`;
  });
}

/** How far a collection is. */
export interface Collected {
  readonly got: number;
  readonly of: number;
  /** Numbers that are still to be seen. */
  readonly missing: readonly number[];
}

export class Collector {
  #name = "";
  #of = 0;
  #pieces = new Map<number, Uint8Array>();

  /** Takes a text that a camera read; null when it is none of ours. Codes of another series begin anew. */
  offer(text: string): Collected | null {
    const [, name, number, of, letters] = CODE.exec(text) ?? [];
    if (name === undefined || Number(number) < 1 || Number(number) > Number(of) || Number(of) > MOST_CODES) return null;
    if (name !== this.#name || Number(of) !== this.#of) {
      this.#name = name;
      this.#of = Number(of);
      this.#pieces = new Map();
    }
    this.#pieces.set(Number(number), fromBase32(letters ?? ""));
    return this.collected;
  }

  get collected(): Collected {
    const missing = Array.from({ length: this.#of }, (_, at) => at + 1).filter((number) => !this.#pieces.has(number));
    return { got: this.#pieces.size, of: this.#of, missing };
  }

  /** The bytes once every code was seen and they come to the name that all bear; else null. */
  whole(): Uint8Array | null {
    if (this.#of === 0 || this.#pieces.size < this.#of) return null;
    const pieces = Array.from({ length: this.#of }, (_, at) => this.#pieces.get(at + 1) as Uint8Array);
    const bytes = new Uint8Array(pieces.reduce((all, piece) => all + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return nameOf(bytes) === this.#name ? bytes : null;
  }
}

/** Twenty bits of FNV-1a: tells one series from the next; what the bytes are worth their own seal says. */
function nameOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return Array.from({ length: 4 }, (_, at) => LETTERS.charAt((hash >>> (5 * at)) & 31)).join("");
}

function fromBase32(letters: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of letters) {
    held = ((held << 5) | LETTERS.indexOf(letter)) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}
