/**
 * Where the inspector is, while a visit is open and they agreed. Agreed or not stays so on this device; nothing is
 * watched outside a visit, and nothing is kept but what a photo, the opening and the signature record.
 */
import { computed, onScopeDispose, ref, shallowRef, watch } from "vue";
import type { Position } from "../../camera/position";
import { watchPosition } from "../../camera/position";
import type { Fix } from "../../core/photo";
import type { Whereabouts } from "../../core/state";

export type Consent = "yes" | "no" | "unasked";

const KEPT = "shidi.place";
/** An older fix says where one was, not where one is. */
const FRESH_MS = 2 * 60_000;

export const consent = ref<Consent>(restored());
/** What the receiver said last; null: nothing yet. */
export const position = shallowRef<Position | null>(null);
export const fix = computed((): Fix | null => (position.value !== null && "fix" in position.value ? position.value.fix : null));

function restored(): Consent {
  const kept = localStorage.getItem(KEPT);
  return kept === "yes" || kept === "no" ? kept : "unasked";
}

export function agree(yes: boolean): void {
  consent.value = yes ? "yes" : "no";
  localStorage.setItem(KEPT, consent.value);
}

/** Watches while the calling screen lives and the inspector agrees. */
export function useWhere(): void {
  let stop = (): void => undefined;
  watch(consent, (now) => {
    stop();
    position.value = null;
    stop = now === "yes" ? watchPosition((told) => { position.value = told; }) : () => undefined;
  }, { immediate: true });
  onScopeDispose(() => {
    stop();
    position.value = null;
  });
}

/** For the record: where, or why not. */
export function whereabouts(nowMs: number = Date.now()): Whereabouts {
  if (consent.value !== "yes") return { place: null, no_place: "off" };
  const told = position.value;
  if (told === null) return { place: null, no_place: "unavailable" };
  if ("why" in told) return { place: null, no_place: told.why };
  return nowMs - told.fix.at_ms > FRESH_MS ? { place: null, no_place: "unavailable" } : { place: told.fix };
}
