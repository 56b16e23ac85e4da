/** Whether another photo fits, asked once for all cards of a screen. */
import type { Ref } from "vue";
import { ref } from "vue";
import { room } from "../../queries/room";

const full = ref(false);
let watching = false;

/** True: no photo is taken until there is room again; said before the camera opens, not after the shot. */
export function usePhotoRoom(): Readonly<Ref<boolean>> {
  if (!watching) {
    watching = true;
    room().subscribe((now) => { full.value = now.full; });
  }
  return full;
}
