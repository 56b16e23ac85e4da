/** What a thumb types into a field for metres, as the exact decimal that is stored. */
import type { Decimal } from "../../core/checklist";

const STORED = /^[0-9]{1,6}(\.[0-9]{1,4})?$/;

/**
 * The decimal that `typed` means, or null when it means none. Full-width digits, 。 and , as the point,
 * a leading or trailing point and spaces are what Chinese keyboards and hasty thumbs give.
 */
export function decimalOf(typed: string): Decimal | null {
  const plain = typed.normalize("NFKC").replace(/\s/g, "").replace(/[,。、・]/g, ".");
  if (!/[0-9]/.test(plain)) return null;
  const whole = plain.replace(/^0+(?=[0-9])/, "").replace(/^\./, "0.").replace(/\.$/, "");
  return STORED.test(whole) ? whole : null;
}

/** Whether a typed length is usable: a decimal above zero. */
export function isLength(typed: string): boolean {
  const decimal = decimalOf(typed);
  return decimal !== null && /[1-9]/.test(decimal);
}
