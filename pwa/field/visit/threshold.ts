/** What the rule asks for, in words: "≥ 60 %", "0 处", "80 % 以上得全分". */
import type { Band, Measure } from "../../core/checklist";
import { multiply, fraction, rational, rounded } from "../../core/rational";
import { pick, say } from "../voice";

/** One line per band that earns something; none for measures whose answers explain themselves. */
export function ruleWords(measure: Measure): string[] {
  if (measure.kind === "boolean" || measure.kind === "rating") return [];
  return measure.bands.map((band) => {
    const award = rounded(multiply(rational(band.award), fraction(100n)), 1).replace(/\.0$/, "");
    return say(award === "100" ? "rule.full" : "rule.part", { range: rangeWords(measure, band), award });
  });
}

function rangeWords(measure: Measure, band: Band): string {
  const at = (bound: string) => figureWords(measure, bound);
  if (band.at_least != null && band.at_most != null) return `${at(band.at_least)} – ${at(band.at_most)}`;
  if (band.at_least != null) return `≥ ${at(band.at_least)}`;
  return band.at_most == null ? say("rule.any") : band.at_most === "0" ? at("0") : `≤ ${at(band.at_most)}`;
}

function figureWords(measure: Measure, bound: string): string {
  if (measure.kind === "area") return `${bound} m²`;
  if (measure.kind === "count") return measure.unit == null ? bound : `${bound} ${pick(measure.unit)}`;
  return `${rounded(multiply(rational(bound), fraction(100n)), 1).replace(/\.0$/, "")} %`;
}
