/**
 * Fingers on a photo: one places or drags a corner, or moves the photo; two move and zoom it. A slow finger moves a corner
 * by less than its own way, so that a pixel can be met.
 */
import type { Ref } from "vue";
import { onScopeDispose, ref, shallowRef, watch } from "vue";
import type { Point } from "../../sketch/point";
import { distance } from "../../sketch/point";
import type { Box, Viewport } from "./viewport";
import { fitted, kept, panned, toPhoto, toScreen, zoomed } from "./viewport";

/** A corner under the finger: which, and where it is now, in pixels of the photo. New ones have no index yet. */
export interface Held { readonly id: number; readonly index: number | null; readonly at: Point }

export interface Stage {
  readonly view: Ref<Viewport>;
  readonly screen: Ref<Box>;
  readonly held: Ref<Held | null>;
  fit: () => void;
  closer: (factor: number) => void;
  down: (event: PointerEvent) => void;
  move: (event: PointerEvent) => void;
  up: (event: PointerEvent) => void;
  cancel: (event: PointerEvent) => void;
  wheel: (event: WheelEvent) => void;
}

interface Asked {
  photo: () => Box;
  /** What a finger at this place of the screen takes hold of; null: the photo. */
  grasp: (at: Point, target: EventTarget | null) => Held | null;
  let: (held: Held) => void;
  /** Somebody tapped without holding anything. */
  tap: (at: Point) => void;
}

/** Screen pixels that a finger may wander and still tap. */
const TAP = 8;
/** Screen pixels a millisecond below which a finger is slow. */
const SLOW = 0.12;
const FINE = 0.35;

export function useStage(element: Ref<HTMLElement | null>, asked: Asked): Stage {
  const view = ref<Viewport>({ scale: 1, x: 0, y: 0 });
  const screen = ref<Box>({ width: 1, height: 1 });
  const held = shallowRef<Held | null>(null);
  const fingers = new Map<number, Point>();
  let began: Point | null = null;
  let still = false;
  let last = { at: [0, 0] as Point, ms: 0 };

  const here = (event: MouseEvent): Point => {
    const box = element.value?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const show = (next: Viewport): void => { view.value = kept(next, asked.photo(), screen.value); };
  const fit = (): void => { view.value = fitted(asked.photo(), screen.value); };
  const closer = (factor: number): void => {
    show(zoomed(view.value, factor, [screen.value.width / 2, screen.value.height / 2], asked.photo(), screen.value));
  };

  function down(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    element.value?.setPointerCapture(event.pointerId);
    const at = here(event);
    fingers.set(event.pointerId, at);
    if (fingers.size > 1) {
      // A second finger means zoom: what the first had taken up is put back.
      held.value = null;
      still = false;
      return;
    }
    [began, still, last] = [at, true, { at, ms: event.timeStamp }];
    held.value = asked.grasp(at, event.target);
  }

  function move(event: PointerEvent): void {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const at = here(event);
    fingers.set(event.pointerId, at);
    if (fingers.size === 2) pinch(event.pointerId, before, at);
    else if (fingers.size === 1) drag(before, at, event.timeStamp);
  }

  function drag(before: Point, at: Point, ms: number): void {
    if (began !== null && distance(began, at) > TAP) still = false;
    const { value } = held;
    if (value === null) {
      if (!still) show(panned(view.value, at[0] - before[0], at[1] - before[1]));
      return;
    }
    const speed = distance(last.at, at) / Math.max(1, ms - last.ms);
    last = { at, ms };
    const gain = value.index !== null && speed < SLOW ? FINE : 1;
    const [x, y] = toScreen(view.value, value.at);
    held.value = { ...value, at: toPhoto(view.value, [x + (at[0] - before[0]) * gain, y + (at[1] - before[1]) * gain]) };
  }

  function pinch(id: number, before: Point, at: Point): void {
    const other = [...fingers].find(([each]) => each !== id)?.[1];
    if (other === undefined) return;
    const middle = (a: Point): Point => [(a[0] + other[0]) / 2, (a[1] + other[1]) / 2];
    const [from, to] = [middle(before), middle(at)];
    const factor = distance(at, other) / Math.max(1, distance(before, other));
    show(panned(zoomed(view.value, factor, from, asked.photo(), screen.value), to[0] - from[0], to[1] - from[1]));
  }

  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId)) return;
    const { value } = held;
    held.value = null;
    if (value !== null) asked.let(value);
    else if (still && began !== null) asked.tap(began);
    began = null;
  }

  function cancel(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    held.value = null;
    still = false;
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    show(zoomed(view.value, Math.exp(-event.deltaY / 400), here(event), asked.photo(), screen.value));
  }

  const sight = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const { width, height } = entry.contentRect;
    screen.value = { width: Math.max(1, width), height: Math.max(1, height) };
    fit();
  });
  watch(element, (next, before) => {
    if (before != null) sight.unobserve(before);
    if (next !== null) sight.observe(next);
  }, { immediate: true });
  onScopeDispose(() => { sight.disconnect(); });

  return { view, screen, held, fit, closer, down, move, up, cancel, wheel };
}
