/** What a drag of rows carries: their keys, one a line, under a name that no other page uses. */
export const DRAGGED = "application/x-shidi-rows";
