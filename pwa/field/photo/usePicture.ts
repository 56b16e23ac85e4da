/** Addresses of pictures that live in the device's database, given back when nobody looks any more. */
import type { Ref } from "vue";
import { onScopeDispose, ref, watch } from "vue";
import { makeThumbnail } from "../../camera/thumbnail";
import { attachThumbnail } from "../../commands/attachPhoto";
import { photoBytes, thumbnail } from "../../queries/photo";

/** The address of a picture: null where this device does not have it, undefined while that is not known. */
type Picture = Readonly<Ref<string | null | undefined>>;

/** Nothing is read while the name is "". */
function usePicture(name: () => string, load: (sha256: string) => Promise<Blob | null>): Picture {
  const address = ref<string | null>();
  let turn = 0;
  const drop = (): void => {
    if (typeof address.value === "string") URL.revokeObjectURL(address.value);
    address.value = undefined;
  };
  watch(name, (sha256) => {
    turn += 1;
    const mine = turn;
    drop();
    if (sha256 === "") return;
    void load(sha256).then((blob) => { if (mine === turn) address.value = blob === null ? null : URL.createObjectURL(blob); });
  }, { immediate: true });
  onScopeDispose(() => {
    turn += 1;
    drop();
  });
  return address;
}

/** The small picture; made from the original where it was lost or never made. */
export function useThumbnail(sha256: () => string): Picture {
  return usePicture(sha256, small);
}

/** The original itself, while it is on this device. */
export function useOriginal(sha256: () => string): Picture {
  return usePicture(sha256, photoBytes);
}

async function small(sha256: string): Promise<Blob | null> {
  const kept = await thumbnail(sha256);
  if (kept !== null) return kept;
  const original = await photoBytes(sha256);
  const made = original === null ? null : await makeThumbnail(original);
  if (made !== null) await attachThumbnail(sha256, made);
  return made;
}
