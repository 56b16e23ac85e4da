/** Turns through a series of codes at a pace that a camera follows. The encoder is loaded with this screen alone. */
import encodeQR from "qr";
import type { Ref } from "vue";
import { computed, onScopeDispose, ref, watch } from "vue";

const FIRST_MS = 300;
const LEAST_MS = 120;
const MOST_MS = 1_200;

export interface Modules {
  /** Of the square, quiet zone included. */
  readonly size: number;
  /** Dark modules as SVG path data. */
  readonly path: string;
}

export function modulesOf(code: string): Modules {
  const rows = encodeQR(code, "raw", { ecc: "low", encoding: "alphanumeric", border: 4 });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : "")));
  return { size: rows.length, path: path.join("") };
}

export function useIntervalShow(codes: () => readonly string[]): {
  at: Readonly<Ref<number>>; modules: Readonly<Ref<Modules | null>>; faster: () => void; slower: () => void;
} {
  const at = ref(0);
  const ms = ref(FIRST_MS);
  let timer = 0;
  watch(ms, (every) => {
    clearInterval(timer);
    timer = window.setInterval(() => { at.value = (at.value + 1) % codes().length; }, every);
  }, { immediate: true });
  onScopeDispose(() => { clearInterval(timer); });
  const modules = computed(() => {
    const code = codes()[at.value];
    return code === undefined ? null : modulesOf(code);
  });
  const pace = (factor: number): void => { ms.value = Math.min(MOST_MS, Math.max(LEAST_MS, Math.round(ms.value * factor))); };
  return { at, modules, faster: () => { pace(0.7); }, slower: () => { pace(1.4); } };
}
