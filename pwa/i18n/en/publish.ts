import type { WordsFor } from "../i18n";
import type zh from "../zh/publish";

/** Masked photos for public lists, in English. */
const publish: WordsFor<typeof zh> = {
  title: "Photos for publication", lead: "Public lists show masked copies only. Cover every face, name, document and number plate; the original stays as it is and is never public.", none: "This visit has no photos to use", noneNext: "Photos appear here once they have arrived and were checked.",
  masked: "Has a public copy", notMasked: "No copy", mask: "Mask and make a copy", again: "Make another copy", copy: "By {who}, {n} masked", copyOf: "{what} (public copy)", withdraw: "Take back", withdrawSure: "The photo disappears at once, from lists that are public already too.",
  inList: "Photos on the list", onlyMasked: "Masked copies only; none is needed.", toMask: "Mask photos", to: "Photos for publication",
  desk: { larger: "Larger", smaller: "Smaller",
    title: "Mask: {what}", lead: "Drag over the photo to cover every face and every name. What is covered becomes a few squares of colour and cannot be had back.", box: "Mask {n}: arrows move it, Shift and arrows change its size, Delete removes it", add: "Add a box", undo: "Undo the last box", n: "{n} box | {n} boxes",
    keys: "Arrows move, Shift and arrows resize, Delete removes", checked: "I looked closely: nobody, no name and no document can be recognised outside the boxes", nobody: "I looked closely: nobody, no name and no document can be recognised in this photo", checkFirst: "Look at the photo, then tick the line above.", save: "Make the copy", broken: "The photo cannot be shown; no copy can be made.",
  },
};

export default publish;
