/** For the left hand, and a short buzz when something was saved: stays so on this device. */
import { ref } from "vue";

export const HANDS = ["right", "left"] as const;
export type Hand = (typeof HANDS)[number];

const HAND = "shidi.hand";
const BUZZ = "shidi.buzz";
const BUZZ_MS = 15;

export const hand = ref<Hand>("right");
export const buzzing = ref(true);
/** iPhones have no such thing. */
export const canBuzz = (): boolean => typeof navigator.vibrate === "function";

export function restoreHand(): void {
  hand.value = localStorage.getItem(HAND) === "left" ? "left" : "right";
  buzzing.value = localStorage.getItem(BUZZ) !== "no";
  document.documentElement.dataset.hand = hand.value;
}

export function chooseHand(next: Hand): void {
  hand.value = next;
  localStorage.setItem(HAND, next);
  document.documentElement.dataset.hand = next;
}

export function chooseBuzz(next: "on" | "off"): void {
  buzzing.value = next === "on";
  localStorage.setItem(BUZZ, next === "on" ? "yes" : "no");
  buzz();
}

/** Felt, not heard: only after a tap, as browsers demand. */
export function buzz(): void {
  if (canBuzz() && buzzing.value && navigator.userActivation?.hasBeenActive === true) navigator.vibrate(BUZZ_MS);
}
