/** The words of the screens, in the language of the moment. */
import type { Text } from "../core/checklist";
import type { KeysOf, Named } from "../i18n/i18n";
import { createLanguage, wordsOf } from "../i18n/i18n";
import type { FieldMessages } from "../i18n/zh/field";
import zh from "../i18n/zh/field";
import type { OnsiteMessages } from "../i18n/zh/onsite";

/** Every message there is, by its dotted name: an unknown one does not compile. */
export type MessageKey = KeysOf<FieldMessages> | KeysOf<OnsiteMessages>;

export const language = createLanguage(zh, async () => (await import("../i18n/en/field")).default);

export const say: (key: MessageKey, named?: Named) => string = language.say;

/** The sentence of a text that exists in both languages. */
export function pick(text: Text): string {
  return wordsOf(text, language.locale.value);
}
