import type { ComputedRef, Ref } from "vue";
import { computed, nextTick, ref } from "vue";

export interface Selection {
  readonly picked: Ref<ReadonlySet<string>>;
  /** The row that the keyboard is on. */
  readonly at: ComputedRef<string>;
  readonly toggle: (key: string, range: boolean) => void;
  readonly all: () => void;
  readonly only: (key: string) => void;
  readonly clear: () => void;
  /** Arrows, Home and End move, with Shift they take along; Space picks, Ctrl+A all, Escape none. Whether it was one of these. */
  readonly press: (event: KeyboardEvent) => boolean;
}

/** Rows that are picked as in a spreadsheet. `keys` are those on screen, in their order; `rowOf` finds one to focus. */
export function useSelection(keys: () => readonly string[], rowOf: (key: string) => HTMLElement | null): Selection {
  const picked = ref<ReadonlySet<string>>(new Set());
  const here = ref("");
  const at = computed(() => (keys().includes(here.value) ? here.value : keys()[0] ?? ""));
  /** Where a range begins. */
  let anchor = "";

  function set(next: Iterable<string>): void { picked.value = new Set(next); }

  function rangeTo(key: string): readonly string[] {
    const [from, to] = [keys().indexOf(anchor), keys().indexOf(key)];
    return from < 0 ? [key] : keys().slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  function toggle(key: string, range: boolean): void {
    if (range && anchor !== "") set([...picked.value, ...rangeTo(key)]);
    else {
      set(picked.value.has(key) ? [...picked.value].filter((each) => each !== key) : [...picked.value, key]);
      anchor = key;
    }
    here.value = key;
  }

  const all = (): void => { set(picked.value.size === keys().length ? [] : keys()); };
  const only = (key: string): void => { set([key]); anchor = key; here.value = key; };
  const clear = (): void => { set([]); anchor = ""; };

  function go(place: number, take: boolean): void {
    const key = keys()[Math.max(0, Math.min(keys().length - 1, place))];
    if (key === undefined) return;
    if (take) {
      if (anchor === "") anchor = at.value;
      set([...picked.value, ...rangeTo(key)]);
    }
    here.value = key;
    void nextTick(() => { rowOf(key)?.focus(); });
  }

  function press(event: KeyboardEvent): boolean {
    const now = keys().indexOf(at.value);
    if (event.key === "ArrowDown") go(now + 1, event.shiftKey);
    else if (event.key === "ArrowUp") go(now - 1, event.shiftKey);
    else if (event.key === "Home") go(0, event.shiftKey);
    else if (event.key === "End") go(keys().length - 1, event.shiftKey);
    else if (event.key === " ") toggle(at.value, event.shiftKey);
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) all();
    else if (event.key === "Escape" && picked.value.size > 0) clear();
    else return false;
    event.preventDefault();
    return true;
  }

  return { picked, at, toggle, all, only, clear, press };
}
