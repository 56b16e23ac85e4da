/** The campaigns that this user may look at, and the one that is looked at now. */
import { computed, ref, shallowRef } from "vue";
import type { Campaign } from "./answers/unit";
import { listCampaigns } from "./server";

const KEPT = "shidi-office-campaign";

const all = shallowRef<readonly Campaign[] | null>(null);
const chosen = ref(sessionStorage.getItem(KEPT) ?? "");

export const campaigns = all;

/** The chosen campaign, else the first; null while there is none. */
export const campaign = computed(() => all.value?.find((each) => each.id === chosen.value) ?? all.value?.[0] ?? null);

export function choose(id: string): void {
  chosen.value = id;
  sessionStorage.setItem(KEPT, id);
}

export async function loadCampaigns(): Promise<void> {
  all.value = await listCampaigns();
}

export function forgetCampaigns(): void {
  all.value = null;
}
