/** The words of the lock screen: it stands before all others, and waits for no more than its own. */
import zh from "../../i18n/zh/vault";
import { language } from "../voice";

/** Resolves when the words can be said. */
export const spoken = language.extend({ vault: zh }, async () => ({ vault: (await import("../../i18n/en/vault")).default }));
