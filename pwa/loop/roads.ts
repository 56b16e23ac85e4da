/** What the engine runs, apart from the first load: nobody touches it, and the first screen does not wait for it. */
export { sendConduct } from "./conduct";
export { askRevoked, clearRevoked } from "./revocation";
export { makeRoom } from "./room";
export { oneRound, runRounds } from "./round";
export { ownSession } from "./session";
export { runUploads } from "./uploads";
export { isWorkStale, loadWork } from "./work";
