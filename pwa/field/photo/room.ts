/** Whether another photo fits, asked once for all cards of a screen. */
import type { Ref } from "vue";
import { ref } from "vue";
import { room } from "../../queries/room";
import { practising } from "../practice/practising";

const full = ref(false);
/** Of which work it is: a practice visit has a database of its own. */
let watched: { readonly practice: boolean; readonly stop: () => void } | null = null;

/** True: no photo is taken until there is room again; said before the camera opens, not after the shot. */
export function usePhotoRoom(): Readonly<Ref<boolean>> {
  if (watched?.practice !== practising.value) {
    watched?.stop();
    watched = { practice: practising.value, stop: room().subscribe((now) => { full.value = now.full; }) };
  }
  return full;
}
