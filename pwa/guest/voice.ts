/** The words of the guest pages. */
import type { Text } from "../core/checklist";
import type { KeysOf, Named } from "../i18n/i18n";
import { createLanguage, wordsOf } from "../i18n/i18n";
import zh from "../i18n/zh/guest";

export const language = createLanguage(zh, async () => (await import("../i18n/en/guest")).default);
export const say = (key: KeysOf<typeof zh>, named?: Named): string => language.say(key, named);
export const pick = (text: Text): string => wordsOf(text, language.locale.value);

/** A calendar day or an instant as the reader's language writes dates. */
export function day(text: string): string {
  const chinese = language.locale.value === "zh";
  return new Intl.DateTimeFormat(chinese ? "zh-CN" : "en-GB", { dateStyle: "long", timeZone: "Asia/Shanghai" }).format(new Date(text.length === 10 ? `${text}T00:00:00+08:00` : text));
}
