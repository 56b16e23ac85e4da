import { ref } from "vue";

/** Whether the screens show the practice visit. */
export const practising = ref(false);

const KEPT = "shidi.practice";

/** Whether practice was done or declined on this device. */
export const offered = ref(false);

export function restoreOffer(): void {
  offered.value = localStorage.getItem(KEPT) !== "seen";
}

export function noMoreOffers(): void {
  offered.value = false;
  localStorage.setItem(KEPT, "seen");
}
