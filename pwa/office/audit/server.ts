/** The audit trail's routes. */
import { get } from "../../net/api";
import type { components } from "../../wire/schema";

export type AuditLine = components["schemas"]["AuditLine"];

export interface AuditFilter { readonly action: string; readonly user: string; readonly words: string; readonly since: string; readonly until: string; readonly about: string; readonly before?: number }

export const readAudit = (filter: AuditFilter): Promise<AuditLine[]> => get(`/api/audit?${query(filter)}`);
/** Address of the same lines as a workbook. */
export const tableAddress = (filter: AuditFilter): string => `/api/audit/table?${query(filter)}`;

function query(filter: AuditFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== "" && value !== 0).map(([key, value]) => [key, String(value)]);
  return new URLSearchParams(given as [string, string][]).toString();
}
