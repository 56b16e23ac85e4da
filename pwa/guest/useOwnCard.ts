/** The unit's own card: read, and written on one thing after the other, whatever is tapped meanwhile. */
import type { Ref, ShallowRef } from "vue";
import { ref, shallowRef } from "vue";
import { newestEntry } from "../wire/cardEntries";
import type { CardReading, CardWrite } from "../wire/scorecard";
import { readCard, writeCard } from "./server";
import type { Trouble } from "./trouble";
import { troubleOf } from "./trouble";

/** Without what stands there already: that is looked up when its turn has come. */
export type Said = CardWrite extends infer Write ? (Write extends CardWrite ? Omit<Write, "after" | "reason"> : never) : never;

export interface OwnCard {
  readonly card: ShallowRef<CardReading | null>;
  readonly trouble: ShallowRef<Trouble | null>;
  /** Things that are on their way. */
  readonly waiting: Readonly<Ref<number>>;
  readonly load: () => Promise<void>;
  readonly write: (said: Said) => Promise<void>;
}

export function useOwnCard(): OwnCard {
  const card = shallowRef<CardReading | null>(null);
  const trouble = shallowRef<Trouble | null>(null);
  const waiting = ref(0);
  let line: Promise<void> = Promise.resolve();

  function inTurn(job: () => Promise<CardReading>): Promise<void> {
    waiting.value += 1;
    line = line.then(async () => {
      try {
        card.value = await job();
        trouble.value = null;
      } catch (reason) {
        const found = troubleOf(reason);
        // Somebody else of the unit wrote, or the review began: what is there now is shown.
        if (found.code === "card_moved" || found.code === "self_check_locked") card.value = await readCard().catch(() => card.value);
        trouble.value = found;
      } finally {
        waiting.value -= 1;
      }
    });
    return line;
  }

  const load = (): Promise<void> => inTurn(readCard);
  const write = (said: Said): Promise<void> => inTurn(() => writeCard([{ ...said, reason: "", after: standing(said, card.value) } as CardWrite]));
  return { card, trouble, waiting, load, write };
}

function standing(said: Said, card: CardReading | null): number {
  if (card === null) return 0;
  switch (said.kind) {
    case "judgement": return newestEntry(card, "judgement", said.scoring_point, said.method)?.id ?? 0;
    case "number": return newestEntry(card, "number", said.quantity)?.id ?? 0;
    case "not_applicable": return newestEntry(card, "not_applicable", said.scoring_point)?.id ?? 0;
    case "claim": return newestEntry(card, "claim", said.claim)?.id ?? 0;
  }
}
