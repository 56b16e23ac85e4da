/** The short code that a person types or a QR link carries. */

/** Letters and digits of a code as the server spells it: "ABCD-EFGH". */
export function spellCode(typed: string): string {
  const plain = typed.normalize("NFKC").toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 8);
  return plain.length > 4 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain;
}

export function isWhole(code: string): boolean {
  return code.length === 9;
}

/** A name that tells this device from others at a glance; the person can change it. */
export function guessDevice(agent: string, tablet: boolean): "iPad" | "iPhone" | "androidTablet" | "androidPhone" | "computer" {
  if (/iPad/.test(agent) || (/Macintosh/.test(agent) && tablet)) return "iPad";
  if (/iPhone/.test(agent)) return "iPhone";
  if (/Android/.test(agent)) return /Mobile/.test(agent) ? "androidPhone" : "androidTablet";
  return "computer";
}
