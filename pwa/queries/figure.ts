import type { Rational } from "../core/rational";
import { rounded } from "../core/rational";
import type { Figure } from "./views";

export function figure(exact: Rational): Figure {
  return { exact, shown: rounded(exact) };
}
