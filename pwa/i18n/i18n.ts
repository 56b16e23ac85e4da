/**
 * Two languages: Chinese is in the first load, English comes when asked for.
 * The field entry loads `zh/field.ts`, the office entry its own file.
 */
import type { I18n } from "vue-i18n";
import { createI18n } from "vue-i18n";
import type { Text } from "../core/checklist";

export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Nested messages of one entry; both languages have the same keys. */
export interface Messages { readonly [key: string]: string | Messages }

/** Dotted names of all messages of `T`. */
export type KeysOf<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : KeysOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** The same keys as `T`, other words. */
export type WordsFor<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsFor<T[K]> };

/** What a message is filled with; `n` also chooses between singular and plural. */
export type Named = Readonly<Record<string, string | number>>;

type Loose = I18n<Record<string, unknown>, Record<string, unknown>, Record<string, unknown>, string, false>;

const KEPT = "shidi.locale";

export function createLanguage(zh: Messages, load: (locale: Locale) => Promise<Messages>) {
  const i18n = createI18n({
    legacy: false, locale: "zh", fallbackLocale: "zh", messages: { zh: zh as never },
  }) as unknown as Loose;
  const locale = i18n.global.locale as unknown as { value: Locale };
  const others: ((locale: Locale) => Promise<Messages>)[] = [];

  /** Switches the screen to `next`; it stays so on this device. */
  async function choose(next: Locale): Promise<void> {
    if (next !== "zh") {
      i18n.global.setLocaleMessage(next, (await load(next)) as never);
      for (const other of others) i18n.global.mergeLocaleMessage(next, (await other(next)) as never);
    }
    locale.value = next;
    document.documentElement.lang = next === "zh" ? "zh-CN" : "en";
    localStorage.setItem(KEPT, next);
  }

  /** More messages, which came with screens that are not in the first load. Resolves when they can be said. */
  async function extend(more: Messages, loadMore: (locale: Locale) => Promise<Messages>): Promise<void> {
    i18n.global.mergeLocaleMessage("zh", more as never);
    others.push(loadMore);
    if (locale.value !== "zh") i18n.global.mergeLocaleMessage(locale.value, (await loadMore(locale.value)) as never);
  }

  /** The language chosen before; Chinese on a new device. */
  async function restore(): Promise<void> {
    const kept = LOCALES.find((each) => each === localStorage.getItem(KEPT));
    if (kept !== undefined && kept !== "zh") await choose(kept);
  }

  /** The message `key` in the language of the moment; whatever renders with it follows a switch. */
  function say(key: string, named: Named = {}): string {
    return typeof named.n === "number" ? i18n.global.t(key, named, named.n) : i18n.global.t(key, named);
  }

  return { i18n, locale, choose, restore, say, extend };
}

/** The words of a bilingual value in `locale`. */
export function wordsOf(text: Text, locale: Locale): string {
  return text[locale];
}
