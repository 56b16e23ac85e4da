/** A drawing with its steps back and forth. Changes in pieces (typing) are one step until another begins. */
import type { ComputedRef, Ref } from "vue";
import { computed, ref, shallowRef } from "vue";
import type { Opened } from "../../camera/picture";
import type { Point } from "../../sketch/point";
import { drawnOnto } from "./edges";
import type { History } from "./history";
import { begun, done, redone, undone } from "./history";
import type { Held } from "./useStage";
import type { Corner, Work } from "./work";
import { isSuggested, openShape, withCorner, withoutCorner, withoutShape, withPlaced, withShape, withSplit, withSuggested } from "./work";

export interface Drawing {
  readonly work: ComputedRef<Work>;
  /** With the corner under the finger where it is now. */
  readonly live: ComputedRef<Work>;
  readonly selected: Ref<number>;
  readonly magnet: Ref<boolean>;
  readonly canUndo: ComputedRef<boolean>;
  readonly canRedo: ComputedRef<boolean>;
  change: (work: Work) => void;
  type: (work: Work) => void;
  hold: (held: Held | null) => void;
  place: (corner: Corner, scale: number) => void;
  /** The corners that the waiting shape lacks, at these places, to be dragged from there. */
  suggest: (places: readonly Point[], noise: number) => void;
  move: (id: number, index: number, corner: Corner, by: "thumb" | "key", scale: number) => void;
  split: (id: number, index: number) => void;
  drop: (id: number, index: number) => void;
  add: (role: "poster" | "opening") => void;
  remove: (id: number) => void;
  undo: () => void;
  redo: () => void;
}

export function useDrawing(start: Work, opened: Opened, told: (work: Work) => void): Drawing {
  const history = shallowRef<History<Work>>(begun(start));
  const held = shallowRef<Held | null>(null);
  const selected = ref((start.shapes.find(isSuggested) ?? openShape(start) ?? start.shapes[0])?.id ?? 1);
  const magnet = ref(true);
  let typing = false;

  const work = computed(() => history.value.now);
  const live = computed(() => {
    const { value } = held;
    const noise = value === null || value.index === null ? null : work.value.shapes.find((shape) => shape.id === value.id)?.corners[value.index]?.noise;
    return value === null || value.index === null || noise == null ? work.value : withCorner(work.value, value.id, value.index, { at: value.at, noise });
  });

  function show(next: History<Work>): void {
    const before = work.value;
    history.value = next;
    selected.value = selectedAfter(before, next.now);
    told(next.now);
  }

  /** What begins to wait for corners is taken up, but not before the suggested corners of another are where they belong. */
  function selectedAfter(before: Work, now: Work): number {
    const [was, is] = [before, now].map((each) => each.shapes.find((shape) => shape.id === selected.value));
    const waiting = openShape(now);
    if (is === undefined) return waiting?.id ?? now.shapes.at(-1)?.id ?? 1;
    if (waiting === null || isSuggested(is)) return is.id;
    return waiting !== openShape(before) || (was !== undefined && isSuggested(was)) ? waiting.id : is.id;
  }
  function change(next: Work): void {
    typing = false;
    show(done(history.value, next));
  }
  function type(next: Work): void {
    show(typing ? { ...history.value, now: next } : done(history.value, next));
    typing = true;
  }

  /** Every corner of a shape that has just become whole, or the one that was moved. */
  function snapped(now: Work, id: number, indices: readonly number[], scale: number): Work {
    if (!magnet.value) return now;
    return indices.reduce((drawn, index) => {
      const shape = drawn.shapes.find((each) => each.id === id);
      const corner = shape === undefined || !shape.closed ? null : drawnOnto(opened, shape, index, scale);
      return corner === null ? drawn : withCorner(drawn, id, index, corner);
    }, now);
  }

  function place(corner: Corner, scale: number): void {
    const open = openShape(work.value);
    if (open === null) return;
    const next = withPlaced(work.value, corner);
    const shape = next.shapes.find((each) => each.id === open.id);
    selected.value = open.id;
    change(shape?.closed === true && !isSuggested(shape) ? snapped(next, open.id, shape.corners.map((_, index) => index), scale) : next);
  }

  function move(id: number, index: number, corner: Corner, by: "thumb" | "key", scale: number): void {
    const next = withCorner(work.value, id, index, corner);
    // A key says exactly where it wants the corner.
    if (by === "key") type(next);
    else change(snapped(next, id, ready(id, index, next), scale));
  }

  /** Edges run from corner to corner: they are found once all corners are where they belong. */
  function ready(id: number, index: number, next: Work): readonly number[] {
    const [before, after] = [work.value, next].map((each) => each.shapes.find((shape) => shape.id === id));
    if (before === undefined || after === undefined || isSuggested(after)) return [];
    return isSuggested(before) ? after.corners.map((_, at) => at) : [index];
  }

  function suggest(places: readonly Point[], noise: number): void {
    const open = openShape(work.value);
    if (open === null) return;
    selected.value = open.id;
    change(withSuggested(work.value, places, noise));
  }

  function add(role: "poster" | "opening"): void {
    const next = withShape(work.value, role);
    selected.value = next.shapes.at(-1)?.id ?? selected.value;
    change(next);
  }

  return {
    work, live, selected, magnet, change, type, place, suggest, move, add,
    canUndo: computed(() => history.value.past.length > 0), canRedo: computed(() => history.value.future.length > 0),
    hold: (now) => { held.value = now; },
    split: (id, index) => { change(withSplit(work.value, id, index)); },
    drop: (id, index) => { change(withoutCorner(work.value, id, index)); },
    remove: (id) => { change(withoutShape(work.value, id)); },
    undo: () => { typing = false; show(undone(history.value)); },
    redo: () => { typing = false; show(redone(history.value)); },
  };
}
