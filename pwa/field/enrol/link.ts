/**
 * The code of a QR link, `/#/enrol?code=…`. It stands behind the # so that no server log sees it; the router hands it
 * over here and wipes it from the address, so that neither history nor a screenshot keeps it.
 */
import { ref } from "vue";

/** The code that came with a link, until the screen has taken it. */
export const linkCode = ref<string | null>(null);
