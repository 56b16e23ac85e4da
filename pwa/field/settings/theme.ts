/** Light, dark, or for the sun; or as the system has it. */
import { ref } from "vue";

export const THEMES = ["auto", "light", "dark", "outdoor"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = "shidi.theme";
/** The browser's own bar above the page. */
const BAR: Record<Exclude<Theme, "auto">, string> = { light: "#ffffff", dark: "#18201c", outdoor: "#ffffff" };

export const theme = ref<Theme>("auto");

function shown(): Exclude<Theme, "auto"> {
  if (theme.value !== "auto") return theme.value;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function apply(): void {
  document.documentElement.dataset.theme = shown();
  document.querySelector("meta[name='theme-color']")?.setAttribute("content", BAR[shown()]);
}

export function restoreTheme(): void {
  theme.value = THEMES.find((each) => each === localStorage.getItem(KEPT)) ?? "auto";
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", apply);
  apply();
}

export function chooseTheme(next: Theme): void {
  theme.value = next;
  localStorage.setItem(KEPT, next);
  apply();
}
