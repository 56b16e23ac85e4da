/** The colours of charts, read from the page's own, so that a chart follows its theme. */

export interface Ink {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly font: string;
  readonly good: string;
  readonly fair: string;
  readonly bad: string;
  readonly idle: string;
  readonly calm: string;
  readonly faint: string;
}

const NAMES: Readonly<Record<keyof Ink, string>> = {
  text: "--ink", quiet: "--ink-2", line: "--line-strong", ground: "--surface", font: "--font",
  good: "--pine-fill", fair: "--amber", bad: "--seal-fill", idle: "--idle-fill", calm: "--sky-ink", faint: "--surface-2",
};

export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  const found = Object.entries(NAMES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]);
  return Object.fromEntries(found) as unknown as Ink;
}
