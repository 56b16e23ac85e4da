const STOPS = "button:not(:disabled), input:not(:disabled), select, textarea, a[href], summary, [tabindex='0']";

/** Tab stays inside `box`: what is behind it cannot be seen. */
export function keepFocus(event: KeyboardEvent, box: HTMLElement | null): void {
  const stops = [...box?.querySelectorAll<HTMLElement>(STOPS) ?? []];
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const at = document.activeElement;
  if (event.shiftKey && (at === first || at === box)) { last?.focus(); event.preventDefault(); }
  if (!event.shiftKey && at === last) { first?.focus(); event.preventDefault(); }
}
