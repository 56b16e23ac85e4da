/** The words of a visit in English. */
import type { OnsiteMessages } from "../zh/onsite";

const onsite: OnsiteMessages = {
  recite: {
    people: "People asked", person: "No. {n}", waiting: "to ask", passed: "passed", needs: "{n} needed to pass",
    all: "Said all", none: "Clear all", role: "Role", roleHint: "e.g. counter", department: "Department", departmentHint: "e.g. office",
    noNames: "No names are recorded.", next: "Next person", nextKnown: "See the next", remove: "Remove this person",
    tile: "No. {at}", peek: "Hold to see the words", cover: "Cover the words", coverHint: "Numbers only: the person asked reads no answer.",
    ask: "You may ask: “Please recite {title}.”", values: "the core values",
    start: "Time", stop: "Stop", timer: "Timer", took: "took {time}", missed: "Left out: {words}",
  },
  similar: {
    title: "The same elsewhere", lead: "“{title}” also goes to:", all: "Choose the {n} open ones", replaces: "now {words}; it would be replaced",
    none: "No other checkpoint can take this answer.", save: "Put it at {n} checkpoint | Put it at {n} checkpoints", done: "Put at {n} checkpoint; can be undone. | Put at {n} checkpoints; can be undone.",
  },
  order: {
    title: "Walking order", lead: "As you walk. Kept on this device; this unit's next visit begins with it.", up: "{title} earlier", down: "{title} later", reset: "As the checklist has it",
  },
  total: {
    title: "Where the points come from", range: "at least {low}, at most {high}", scored: "You scored {n} of {of}.", open: "{n} still open: none of their points is the least, all of them the most.",
    waiting: "{n} of them have not reached the office yet.", lost: "Points lost at {n}", open1: "See what the points rest on",
  },
  undo: {
    last: "Undo: {title}", nothing: "Nothing to undo", done: "Undone: {title}", photo: "marks on a photo",
  },
  menu: {
    title: "This visit", order: "Change the walking order", deck: "One card at a time", list: "All cards in one list", total: "Where the points come from", more: "Visit menu",
  },
  absent: {
    title: "{place}: not here", lead: "The {n} open ones become not applicable; say why. Scored ones stay.", action: "Mark {n} not applicable", offer: "{place}: none of it applies", none: "The unit has no such place: {place}", done: "{place}: {n} marked not applicable; can be undone.",
  },
  review: {
    elsewhere: "This photo is already used in another visit: {units}", elsewhereRemedy: "It is stored. If it was picked by mistake, withdraw it and take a new one; if not, explain.",
    title: "What the office says", strip: "The office asks about this photo: tap to answer", note: "The office asks about {n} photo | The office asks about {n} photos", see: "Answer",
    words: { asked: "Please explain: {reason}", accepted: "Accepted: {reason}", rejected: "Not used: {reason}", withdrawn: "{reason}" },
    rejectedRemedy: "If you can get there, take another one; if you see it otherwise, explain.", own: "Your explanation", lead: "Say what happened; the office reads it. Your scores stay as they are.", hint: "For example: the camera's clock was wrong; a colleague took it.",
    save: "Save explanation", saved: "Stored here; it is sent when there is a network.", sent: "The office has your explanation.",
  },
  deck: {
    previous: "Previous", next: "Next", at: "{at}/{of}", label: "Swipe for the next card",
  },
  site: {
    ask: "Record where you are?", why: "Opening, photos and the signature then carry a position and its accuracy, as proof that you were there. Only while a visit is open; no track is kept. You can work without it.",
    yes: "Record it", no: "Do not", off: "No position recorded (your choice)", denied: "No position: the system does not allow it. You can change that in its settings, or work on without.",
    unavailable: "No position to be had just now; work on.", looking: "Looking for the position…", accuracy: "good to {metres} m", away: "about {distance} from the unit", far: "far away: is it the right unit?",
    metres: "{m} m", kilometres: "{km} km", record: "Record where I am", on: "Record", not: "Do not", hint: "Opening, photos and signature carry a position and its accuracy.", name: "Position",
    none: { off: "not recorded (by choice)", denied: "not recorded (not allowed)", unavailable: "none to be had" },
    clock: { never: "This clock was never compared with the server's; it will be, online.", jumped: "The time of this device was just changed. Records are converted; please switch automatic time on.", fast: "This clock is about {minutes} min fast; records are converted.", slow: "This clock is about {minutes} min slow; records are converted.", old: "The clock was last compared {days} days ago; sync once when you can." },
  },
  reading: {
    title: "Summary of the visit", inspectors: "Inspectors: {names}", lost: "{n} points not in full | {n} points not in full", sign: "Sign for the unit", means: "Signing says that you read this summary; it gives up no appeal.",
    name: "Name", role: "Position", decline: "Do not sign", declined: "Keep the reason", done: "Signed; hand back", back: "Back",
    reason: { away: "nobody responsible is here", disputes: "some scores are disputed", refuses: "refused to sign" },
    own: "By the inspector's sheet",
  },
  finish: {
    title: "Summary and signature",
    group: "Group", scored: "Scored", points: "Points",
    own: "On your sheet",
    scaled: "{n} not applicable: the rest is scaled up to the full total, so it is more than the sum above.",
    ownHint: "Team mates' sheets and the office's rulings can change the final score.",
    photos: "1 photo | {n} photos", notApplicable: "{n} not applicable", open: "{n} not scored", photosMissing: "{n} without their photo",
    sign: "Sign",
    signLead: "You sign that this is what you saw on site.",
    signer: "Name",
    pad: "Signature pad", signHere: "Sign here", signAgain: "Again", signature: "Signature",
    action: "Sign and finish", busy: "Saving…",
    done: "Signed and stored here; it is sent when you are online.",
    signedBy: "Signed by {name}",
    changed: "1 change is not in the signed sheet. | {n} changes are not in the signed sheet.",
    canEdit: "You can still go back and change things. Changes are marked, and you can sign again.",
    again: "Sign again", toVisits: "To my visits",
    represent: "The unit's representative", representLead: "Let somebody of the unit read the summary and sign. Only the summary is shown to them.", toReading: "Hand over for reading", representAgain: "Hand over once more",
    representedBy: "{name} ({role}) signed for the unit", declined: "The unit did not sign: {reason}", noRepresentative: "Nobody of the unit signed.", covers: "The signatures cover records 1 to {at} of this device, mark {mark}.",
    changedMeanwhile: "A score changed while signing: both sign again", changedMeanwhileRemedy: "What was drawn is not kept. Check the summary and sign anew.",
  },
  skip: {
    title: "Not applicable", lead: "The unit has nothing of the kind? Say why; the office reads it.", action: "Mark not applicable",
    none: "The unit has no such thing", closed: "Closed today", building: "Under construction",
  },
  withdraw: {
    title: "Withdraw the photo", lead: "It no longer counts here. The original and your reason are kept.", action: "Withdraw",
    wrong: "Wrong place", blurred: "Blurred", private: "Shows people it should not", twice: "Taken twice",
  },
  missing: {
    title: "What is missing",
    nothing: "All there. You can sign.",
    anyway: "Sign all the same",
    sign: "Go and sign",
    part: { open: "Not scored", photo: "Photo needed", warned: "Photos that need a word", several: "Two devices disagree", refused: "Set aside by the server" },
    lead: { open: "If there is no such thing, mark it not applicable.", photo: "These checkpoints need a photo.", warned: "Not taken today, or used twice.", several: "Look and score again.", refused: "See the sync page for why." },
  },
  more: { skip: "Not applicable…", clear: "Take the score back", similar: "The same elsewhere…", earlier: "Earlier", later: "Later", source: "Where it comes from", department: "Department: {name}" },
  note: { title: "Note", phrases: "Phrases", hint: "What you saw, where, and why. The keyboard can take dictation.", save: "Save the note" },
  reason: { own: "In your own words" },
  photos: {
    title: "Photos of this visit", kinds: "Which", none: "No such photo.",
    kind: { all: "All", unsent: "Not sent", refused: "Refused", warned: "To explain" },
  },
  marks: {
    title: "Mark the photo", change: "Change the marks", tools: "Tools", arrow: "Arrow", circle: "Circle", words: "Words", back: "Take one back", text: "Words", textHint: "e.g. corner missing",
    how: "Drag on the photo to draw. Marks are a layer of their own; the photo stays as it is.", howWords: "Write first, then tap where it goes. Marks are a layer of their own; the photo stays as it is.", save: "Save the marks",
  },
  evidence: {
    editor: "Worked on with “{software}”", changed: "Saved again after it was taken", editedRemedy: "Use the untouched photo: take it again, or withdraw and pick another; if it must be this one, explain.",
    away: "The camera says about {distance} from the unit", awayRemedy: "Withdraw it if it is the wrong photo; explain if the position is wrong.",
    album: "Picked from the album", albumRemedy: "It is marked as such. Where you can, take it on the spot.",
  },
  previous: {
    title: "The last visit", last: "last time {words}", notApplicable: "not applicable", none: "Nothing of an earlier visit is here: there was none, or its result is not published.", lost: "Points lost then at {n}",
    own: "Your own sheet of {when}; the result is not published.", published: "The published result of {when}.",
  },
  sketch: {
    title: "Measure on a photo", open: "Measure on a photo", nextBoard: "One more board", nextStretch: "One more stretch of wall",
    lead: "Photograph the board, best with an A4 sheet taped to it.", leadWall: "Photograph a stretch of wall with all four corners in the picture. A long wall may take several photos, added by length.",
    choose: "Use a photo that is here", loading: "Opening the photo…", panel: "Result and known sizes",
    trouble: { notHere: "The original has left this device. Please take another photo.", notShown: "This phone cannot open this photo. Take one with the camera, or choose another." },
    coarse: "The original has been uploaded and cleared from this device. A small picture stands in; you can still make changes.",
    board: "Board", wall: "Wall", poster: "Poster", opening: "Gate", posterN: "Poster {n}", openingN: "Gate {n}",
    reference: "Something of known size in the same plane", referenceName: "Known thing", known: { a4: "A4 sheet", a3: "A3 sheet", card: "Bank or identity card", tile60: "Tile, 60 cm", tile80: "Tile, 80 cm", own: "Type its size", none: "Nothing" },
    edges: "Or measure one edge", edgesWall: "One edge of the wall (length or height)", side: { top: "Top", right: "Right", bottom: "Bottom", left: "Left" }, metres: "m", by: "How it was measured", tape: "Tape", paces: "Paces",
    place: "Tap corner {n} of {name}; hold to fine-tune", placeMiddle: "Place in the middle",
    wanted: {
      outline: "Tap the four corners.", reference: "Tap the four corners of the known thing.", own: "Type the width and height of the known thing.", scale: "Choose a known thing, or type the length of one edge.", crossed: "The four corners make no rectangle. Please check them.",
    },
    size: "{width} × {height} m", areaRange: "{figure} m² ({low}–{high})", shareRange: "{figure}% covered ({low}–{high})", bounds: " ({low}–{high})", total: "In all {words}",
    certain: "certain: {outcome}", likely: "likely: {outcome}", unclear: "unclear whether {outcome}",
    weak: "The error may exceed 3 percent: measure one edge by tape and type it below, or zoom in and set the corners again.", weakWall: "The error may exceed three points: zoom in and set the corners again.", misplaced: "The corners fit no flat rectangle: check all four and the size of the known thing.",
    again: "Change the measurement of photo {n}", remove: "Drop the measurement of photo {n}", anew: "Draw {name} anew", takeAway: "Take {name} away",
    corner: { topLeft: "top left", topRight: "top right", bottomRight: "bottom right", bottomLeft: "bottom left", nth: "point {n}" },
    closer: "Closer", farther: "Farther", whole: "Whole photo", magnet: "Snap to edges", undo: "Undo", redo: "Redo", use: "Use this",
  },
  practice: {
    title: "One minute of practice", lead: "With a unit that does not exist, do what is done on site:", safe: "Practice stays on this device and goes when it ends. Nobody receives it.", begin: "Begin", decline: "No, thanks",
    here: "Practice: stays on this device", done: "Well done: ready for the real thing.", pass: "Skip", end: "End",
    step: { tap: "Tap an answer: it is recorded", undo: "Slipped? Undo at the top right", photo: "Take a photo for “The yard is tidy”", note: "Write a note under a card", sign: "Tap “Missing” or “Sign”, and sign" },
    signed: "Signed. A real visit is sent by itself once there is a network.",
  },
  comfort: {
    hand: "Hand", right: "Right", left: "Left", handHint: "Left: the frequent buttons move to the left.", buzz: "Buzz when saved", on: "Buzz", off: "Silent", noBuzz: "This device cannot buzz.", practice: "One minute of practice",
  },
};

export default onsite;
