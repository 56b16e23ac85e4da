/** What coefficients mean in plain words, and when they mean nothing. */
import type { MessageKey, Voice } from "../voice";
import type { Agreement, AgreementSize } from "../answers/agreement";

type Level = "poor" | "slight" | "fair" | "moderate" | "substantial" | "almost";

/** Landis and Koch, Biometrics 33 (1977) 159. */
export function kappaLevel(kappa: number): Level {
  if (kappa < 0) return "poor";
  if (kappa <= 0.2) return "slight";
  if (kappa <= 0.4) return "fair";
  if (kappa <= 0.6) return "moderate";
  return kappa <= 0.8 ? "substantial" : "almost";
}

/** Koo and Li, Journal of Chiropractic Medicine 15 (2016) 155. */
export function iccLevel(icc: number): "poor" | "moderate" | "good" | "excellent" {
  if (icc < 0.5) return "poor";
  if (icc < 0.75) return "moderate";
  return icc < 0.9 ? "good" : "excellent";
}

interface Row extends Partial<KappaBase> { readonly size: AgreementSize; readonly kappa: number | null; readonly icc?: number | null }

/** What Fleiss' kappa was reckoned from; two people alone have all that they compared. */
interface KappaBase { readonly kappa_from: number; readonly kappa_people: number }

/** How to read a line: too few say nothing, few are a hint, the rest in words. */
export function readingOf(row: Row, limits: Pick<Agreement, "few" | "small">, { say }: Voice): string {
  if (row.size === "few") return say("reconcile.agreement.few", { least: limits.few });
  const thin = row.kappa_from !== undefined && row.kappa_from < limits.few;
  const kappa = thin ? say("reconcile.agreement.kappaFew", { least: limits.few }) : row.kappa === null ? say("reconcile.agreement.same") : say(`reconcile.agreement.level.${kappaLevel(row.kappa)}` as MessageKey);
  const words = [kappa, ...(row.icc == null ? [] : [say(`reconcile.agreement.iccLevel.${iccLevel(row.icc)}` as MessageKey)])].join(say("list.semicolon"));
  return row.size === "small" ? `${words}${say("list.semicolon")}${say("reconcile.agreement.small", { least: limits.small })}` : words;
}

/** Of how many places kappa is, where it is not of all. */
export function kappaNote(row: KappaBase & { readonly compared: number }, { say }: Voice): string {
  return row.kappa_from === row.compared ? "" : say("reconcile.agreement.kappaFrom", { n: row.kappa_from, people: row.kappa_people });
}

export const percentText = (share: number | null): string => (share === null ? "—" : `${String(Math.round(share * 100))}%`);

export const coefficientText = (value: number | null): string => (value === null ? "—" : value.toFixed(2).replace("-", "−"));

/** Stricter or milder than the median, in percent of the full points. */
export function severityText(severity: number | null, { say }: Voice): string {
  if (severity === null) return "—";
  const percent = Math.round(severity * 1000) / 10;
  if (percent === 0) return say("reconcile.agreement.even");
  return say(percent < 0 ? "reconcile.agreement.stricter" : "reconcile.agreement.milder", { share: `${String(Math.abs(percent))}%` });
}
