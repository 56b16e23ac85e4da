const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

/** base64url without padding (RFC 4648, section 5). */
export function base64url(bytes: Uint8Array): string {
  return spell(bytes, 6, ALPHABET);
}

/** Lower-case base32 without padding (RFC 4648, section 6). */
export function base32(bytes: Uint8Array): string {
  return spell(bytes, 5, BASE32);
}

/** The bytes that base64url text spells; bits left over at the end are ignored. */
export function fromBase64url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}

function spell(bytes: Uint8Array, width: number, alphabet: string): string {
  const mask = (1 << width) - 1;
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= width) {
      bits -= width;
      text += alphabet.charAt((held >> bits) & mask);
    }
  }
  return bits > 0 ? text + alphabet.charAt((held << (width - bits)) & mask) : text;
}
