import { onMounted, onScopeDispose } from "vue";

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Single-key shortcuts of a page, by `KeyboardEvent.key` (letters in lower case). Silent while typing, while an
 * input method composes, with Ctrl, Alt or Meta, on buttons and links for Enter, and under an open dialog.
 */
export function useKeys(keys: Keys): void {
  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = keys[key];
    if (action === undefined || isTaken(event.target, key) || dialogIsOpen()) return;
    event.preventDefault();
    action(event);
  }
  onMounted(() => { document.addEventListener("keydown", onKey); });
  onScopeDispose(() => { document.removeEventListener("keydown", onKey); });
}

function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("input:not([type=radio]), textarea, select, [role=combobox]")) return true;
  return key === "Enter" && target.matches("a, button, summary, [role=button]");
}

function dialogIsOpen(): boolean {
  return [...document.querySelectorAll<HTMLElement>("[role=dialog]")].some((dialog) => dialog.getClientRects().length > 0);
}
