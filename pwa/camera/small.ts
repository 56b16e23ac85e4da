/** How small pictures for lists are. */
export const EDGE_PX = 320;
export const QUALITY = 0.8;
