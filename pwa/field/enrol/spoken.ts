/** The words of a new device's first screen, which asks for a PIN too: it waits for no more than its own. */
import zh from "../../i18n/zh/enrol";
import { language } from "../voice";
import { spoken as vault } from "../vault/spoken";

const enrol = language.extend({ enrol: zh }, async () => ({ enrol: (await import("../../i18n/en/enrol")).default }));

/** Resolves when the words can be said. */
export const spoken = Promise.all([enrol, vault]);
