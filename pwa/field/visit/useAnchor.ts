/** Keeps the card at the top of the walk, and finds it again after the page was killed. */
import type { Ref } from "vue";
import { nextTick, onScopeDispose, ref } from "vue";
import { rememberAnchor, rememberedAnchor } from "../memory";

const CARD = "[data-checkpoint]";
/** Scrolling has come to rest. */
const REST_MS = 200;

function headHeight(): number {
  return document.querySelector("header.head")?.getBoundingClientRect().bottom ?? 0;
}

/** The first card of which anything shows under the head. */
function topCard(): HTMLElement | undefined {
  const head = headHeight() + 8;
  return [...document.querySelectorAll<HTMLElement>(CARD)].find((card) => card.getBoundingClientRect().bottom > head);
}

export function useAnchor(visit: string): {
  /** Place of the card at the top. */
  place: Readonly<Ref<string | null>>;
  /** The card at the top now. */
  checkpoint: () => string | null;
  restore: () => Promise<void>;
  show: (checkpoint: string) => Promise<boolean>;
} {
  const place = ref<string | null>(null);
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function note(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const card = topCard();
      if (card === undefined) return;
      place.value = card.closest<HTMLElement>("[data-place]")?.dataset.place ?? null;
      const offset = card.getBoundingClientRect().top - headHeight();
      clearTimeout(rest);
      rest = setTimeout(() => { void rememberAnchor(visit, { checkpoint: card.dataset.checkpoint ?? "", offset: Math.round(offset) }); }, REST_MS);
    });
  }

  async function bring(checkpoint: string, offset: number): Promise<boolean> {
    await nextTick();
    const card = document.querySelector<HTMLElement>(`[data-checkpoint="${checkpoint}"]`);
    if (card === null) return false;
    window.scrollBy({ top: card.getBoundingClientRect().top - headHeight() - offset, behavior: "instant" });
    note();
    return true;
  }

  window.addEventListener("scroll", note, { passive: true });
  onScopeDispose(() => {
    window.removeEventListener("scroll", note);
    cancelAnimationFrame(frame);
    clearTimeout(rest);
  });

  return {
    place,
    checkpoint: () => topCard()?.dataset.checkpoint ?? null,
    show: (checkpoint) => bring(checkpoint, 12),
    restore: async () => {
      const anchor = await rememberedAnchor(visit);
      if (anchor === null || !(await bring(anchor.checkpoint, anchor.offset))) note();
    },
  };
}
