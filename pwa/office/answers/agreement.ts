/** How far inspectors agree. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Text } from "../../core/checklist";

export type AgreementSize = "few" | "small" | "enough";

/** Coefficients over what two or more people scored; null where there is nothing to compute from. */
export interface Agreement {
  readonly compared: number;
  readonly raters: number;
  readonly size: AgreementSize;
  readonly percent: number | null;
  readonly kappa: number | null;
  readonly kappa_from: number;
  readonly kappa_people: number;
  readonly few: number;
  readonly small: number;
  readonly checkpoints: readonly { readonly checkpoint: string; readonly title: Text; readonly compared: number; readonly size: AgreementSize; readonly percent: number | null; readonly kappa: number | null; readonly kappa_from: number; readonly kappa_people: number; readonly icc: number | null }[];
  readonly inspectors: readonly { readonly user: string; readonly title: string; readonly compared: number; readonly size: AgreementSize; readonly percent: number | null; readonly severity: number | null }[];
  readonly pairs: readonly { readonly users: readonly string[]; readonly titles: readonly string[]; readonly compared: number; readonly size: AgreementSize; readonly percent: number | null; readonly kappa: number | null }[];
}
