/** The words of the office's screens: one typed way to ask for a message, in the language of the moment. */
import type { Text } from "../core/checklist";
import type { KeysOf, Locale, Named } from "../i18n/i18n";
import { createLanguage, wordsOf } from "../i18n/i18n";
import type { OfficeMessages } from "../i18n/zh/office";
import zh from "../i18n/zh/office";

export type Language = Locale;

/** Every message there is, by its dotted name: an unknown one does not compile. */
export type MessageKey = KeysOf<OfficeMessages>;

export interface Voice {
  readonly language: Language;
  readonly say: (key: MessageKey, named?: Named) => string;
  /** The sentence of a text that the server gave in both languages. */
  readonly pick: (text: Text) => string;
}

export const language = createLanguage(zh, async () => (await import("../i18n/en/office")).default);

/** Whatever renders with it follows a switch of the language. */
export const voice: Voice = {
  get language() { return language.locale.value; },
  say: (key, named) => language.say(key, named),
  pick: (text) => wordsOf(text, language.locale.value),
};

export const { say, pick } = voice;
