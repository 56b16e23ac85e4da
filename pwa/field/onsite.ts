/** The words of all screens but the first: awaited before such a screen is shown. */
import zh from "../i18n/zh/onsite";
import { language } from "./voice";

/** Resolves when the words can be said; once is enough. */
export const spoken = language.extend(zh, async () => (await import("../i18n/en/onsite")).default);
