/** One unit's card: read, written on, taken back. */
import { ElMessage } from "element-plus";
import type { ComputedRef, Ref, ShallowRef } from "vue";
import { computed, ref, shallowRef, watch } from "vue";
import type { AuthorKind, CardReading, CardWrite, EntryView } from "../../wire/scorecard";
import type { Trouble } from "../trouble";
import { useWork } from "../useWork";
import { say } from "../voice";
import { newestEntry } from "../../wire/cardEntries";
import { readCard, writeCard } from "./server";

export interface CardDesk {
  readonly card: ShallowRef<CardReading | null>;
  readonly busy: Readonly<Ref<boolean>>;
  readonly trouble: ShallowRef<Trouble | null>;
  /** Whether it was written. When somebody else wrote there first, the card shows what they wrote. */
  readonly write: (writes: readonly CardWrite[]) => Promise<boolean>;
  /** What would put back what stood before the last thing written here; null when there is none. */
  readonly last: Readonly<Ref<readonly CardWrite[] | null>>;
  readonly undo: () => Promise<void>;
  readonly load: () => Promise<void>;
}

/** Whoever types quickly writes the next cell before the last one has arrived: they go one after the other, none is left out. */
export function useCard(place: ComputedRef<{ campaign: string; unit: string; kind: AuthorKind }>): CardDesk {
  const card = shallowRef<CardReading | null>(null);
  const last = ref<readonly CardWrite[] | null>(null);
  const trouble = shallowRef<Trouble | null>(null);
  const waiting = ref(0);
  /** Entries that were written from this page: whoever wrote them has seen them. */
  const mine = new Set<number>();
  const work = useWork();
  let line: Promise<unknown> = Promise.resolve();

  /** Does it when everything before is done; whether it went through. A refusal stays on screen until the next word. */
  async function inTurn(job: () => Promise<void>): Promise<boolean> {
    if (waiting.value === 0) trouble.value = null;
    waiting.value += 1;
    const done = line.then(() => work.run(job));
    line = done;
    const well = await done;
    waiting.value -= 1;
    if (!well) trouble.value = work.trouble.value;
    return well;
  }

  function load(): Promise<boolean> {
    return inTurn(async () => { card.value = await readCard(place.value.campaign, place.value.unit, place.value.kind); });
  }

  async function send(writes: readonly CardWrite[]): Promise<boolean> {
    const { campaign, unit, kind } = place.value;
    const done = await inTurn(async () => {
      const now = await writeCard(campaign, unit, kind, writes.map(afterMine));
      for (const each of writes) mine.add(standing(each, now)?.id ?? 0);
      card.value = now;
    });
    if (!done && (trouble.value?.code === "card_moved" || trouble.value?.code === "self_check_locked")) {
      const told = trouble.value;
      await load();
      trouble.value = told;
    }
    return done;
  }

  /** What was written over an entry that was still on its way comes after that entry. */
  function afterMine(write: CardWrite): CardWrite {
    const id = card.value === null ? undefined : standing(write, card.value)?.id;
    return id !== undefined && mine.has(id) ? { ...write, after: id } : write;
  }

  async function write(writes: readonly CardWrite[]): Promise<boolean> {
    const before = card.value;
    const done = await send(writes);
    if (done && before !== null) last.value = writes.map((each) => reverse(each, before));
    return done;
  }

  async function undo(): Promise<void> {
    const [wanted, now] = [last.value, card.value];
    if (wanted === null || now === null) return;
    last.value = null;
    if (await send(wanted.map((each) => ({ ...each, after: standing(each, now)?.id ?? 0 })))) ElMessage.success(say("cards.undone"));
  }

  watch(place, () => { card.value = null; last.value = null; void load(); }, { immediate: true });
  return { card, busy: computed(() => waiting.value > 0), trouble, write, last, undo, load: async () => { await load(); } };
}

/** The entry that stands where `write` writes. */
export function standing(write: CardWrite, card: CardReading): EntryView | undefined {
  switch (write.kind) {
    case "judgement": return newestEntry(card, "judgement", write.scoring_point, write.method);
    case "number": return newestEntry(card, "number", write.quantity);
    case "not_applicable": return newestEntry(card, "not_applicable", write.scoring_point);
    case "claim": return newestEntry(card, "claim", write.claim);
  }
}

function reverse(write: CardWrite, before: CardReading): CardWrite {
  const stood = standing(write, before);
  const reason = stood?.reason ?? "";
  switch (write.kind) {
    case "judgement": return { ...write, points: stood?.points ?? null, reason };
    case "number": return { ...write, count: stood?.count ?? null, reason };
    case "not_applicable": return { ...write, applies: stood?.applies ?? true, reason };
    case "claim": return { ...write, value: stood?.claim ?? null, reason };
  }
}
