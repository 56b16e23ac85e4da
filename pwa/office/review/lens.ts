/** How a picture is looked at: scale, shift in pixels of the frame, quarter turns. Pure. */
export interface Lens {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly turns: number;
}

export const WHOLE: Lens = { scale: 1, x: 0, y: 0, turns: 0 };

const LARGEST = 12;

/** Zooms by `factor` so that what lies at (x, y), counted from the frame's middle, stays there. */
export function zoomed(lens: Lens, factor: number, x = 0, y = 0): Lens {
  const scale = Math.min(LARGEST, Math.max(1, lens.scale * factor));
  const by = scale / lens.scale;
  if (scale === 1) return { ...lens, scale, x: 0, y: 0 };
  return { ...lens, scale, x: x - (x - lens.x) * by, y: y - (y - lens.y) * by };
}

export const shifted = (lens: Lens, x: number, y: number): Lens => (lens.scale === 1 ? lens : { ...lens, x: lens.x + x, y: lens.y + y });

export const turned = (lens: Lens, quarters: number): Lens => ({ ...WHOLE, turns: (lens.turns + quarters + 4) % 4 });

export interface Size { readonly width: number; readonly height: number }

/** The size at which a picture just fits a frame, as it lies before it is turned. */
export function fitting(picture: Size, frame: Size, turns: number): Size {
  const across = turns % 2 === 0 ? picture : { width: picture.height, height: picture.width };
  const share = Math.min(frame.width / across.width, frame.height / across.height);
  return { width: picture.width * share, height: picture.height * share };
}
