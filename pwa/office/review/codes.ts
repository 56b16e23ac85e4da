/** What a check is called, and how honest photos come to it. A code that is not known here gets words too. */
import type { MessageKey, Voice } from "../voice";
import zh from "../../i18n/zh/photoReview";

type Code = keyof typeof zh.alarm;

const known = (code: string): Code => (code in zh.alarm ? (code as Code) : "unknown");

export const codeName = (code: string, voice: Voice): string => voice.say(`photoReview.codeName.${known(code)}` satisfies MessageKey);

/** How honest photos come to this warning. */
export const alarmText = (code: string, voice: Voice): string => voice.say(`photoReview.alarm.${known(code)}` satisfies MessageKey);
