/** The lines of a ledger under their headings, filtered. */
import type { Label, Labels, Line, Standing, Task, UnitLedger } from "./server";

export interface LedgerRow { readonly task: Task; readonly line: Line }
export interface LedgerGroup { readonly id: string; readonly rows: readonly LedgerRow[] }

/** Empty filters let everything through; headings without rows are left out. */
export function groupRows(ledger: UnitLedger, standing: string, group: string): readonly LedgerGroup[] {
  const tasks = new Map(ledger.tasks.tasks.map((task) => [task.id, task]));
  const rows = ledger.lines.flatMap((line) => {
    const task = tasks.get(line.task);
    return task !== undefined && (standing === "" || line.standing === standing) ? [{ task, line }] : [];
  });
  return ledger.tasks.groups
    .filter(({ id }) => group === "" || id === group)
    .map(({ id }) => ({ id, rows: rows.filter(({ task }) => task.group === id) }))
    .filter((each) => each.rows.length > 0);
}

export function countOf(ledger: UnitLedger, standing: Standing): number {
  return ledger.lines.filter((line) => line.standing === standing).length;
}

/** What has to be written beside the pictures of a task. */
export function labelsOf(ledger: UnitLedger, task: Task): readonly Label[] {
  const rule = ledger.tasks.rules?.find(({ id }) => id === task.rule);
  return [...new Set<Label>([...(rule?.labels ?? []), ...(task.labels ?? [])])];
}

/** The theme that is asked for, once the activity has a name; "" where no pattern is asked. */
export function themeOf(ledger: UnitLedger, task: Task, title: string): string {
  const prefix = ledger.tasks.rules?.find(({ id }) => id === task.rule)?.theme_prefix ?? "";
  return prefix === "" || title.trim() === "" ? "" : `${prefix}${ledger.name}${title.trim()}`;
}

/** Only what was written. */
export function written(labels: Labels): Labels {
  return Object.fromEntries(Object.entries(labels).flatMap(([label, words]) => (words.trim() === "" ? [] : [[label, words.trim()]])));
}
