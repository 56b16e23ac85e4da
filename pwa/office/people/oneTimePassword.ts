/** A password to be told once and changed at the first sign-in. */

/** Letters and digits that nobody mistakes for one another when they are read out. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const GROUP = 4;

/** "k7mp-x2ha-9twd": 12 letters of 31, about 59 bits. `random` fills bytes. */
export function oneTimePassword(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const letters: string[] = [];
  while (letters.length < GROUPS * GROUP) {
    const byte = new Uint8Array(1);
    random(byte);
    // The last incomplete round of the alphabet is thrown away, so that every letter is as likely.
    const value = byte[0] as number;
    if (value < 256 - (256 % LETTERS.length)) letters.push(LETTERS.charAt(value % LETTERS.length));
  }
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP).join("")).join("-");
}
