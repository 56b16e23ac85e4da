/**
 * What an inspector drew over a photo: a layer beside it, the original is never touched. Places are whole
 * ten-thousandths of the upright picture's width (x) and height (y), from its top left corner.
 */
export interface Arrow { readonly kind: "arrow"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
/** An ellipse in the rectangle with these opposite corners. */
export interface Circle { readonly kind: "circle"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
/** Words whose first line begins at (x, y). */
export interface Words { readonly kind: "words"; readonly x: number; readonly y: number; readonly text: string }

export type Mark = Arrow | Circle | Words;

/** All marks on the photo with these bytes, in the order drawn; none takes them back. */
export interface Marks { readonly sha256: string; readonly marks: readonly Mark[] }
