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

/** The first card whose head is in the upper part of the screen. */
function readCard(): HTMLElement | undefined {
  const [head, least] = [headHeight() - 8, window.innerHeight * 0.6];
  return [...document.querySelectorAll<HTMLElement>(CARD)].find((card) => {
    const { top } = card.getBoundingClientRect();
    return top >= head && top < least;
  });
}

export function useAnchor(visit: string): {
  /** Place of the card at the top. */
  place: Readonly<Ref<string | null>>;
  /** The first card now that can be read from its title on. */
  checkpoint: () => string | null;
  restore: () => Promise<void>;
  /** Brings a card under the head, `offset` pixels below it. */
  show: (checkpoint: string, offset?: number) => Promise<boolean>;
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
    checkpoint: () => (readCard() ?? topCard())?.dataset.checkpoint ?? null,
    show: (checkpoint, offset = 12) => bring(checkpoint, offset),
    restore: async () => {
      const anchor = await rememberedAnchor(visit);
      if (anchor === null || !(await bring(anchor.checkpoint, anchor.offset))) note();
    },
  };
}
