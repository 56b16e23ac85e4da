import type { ComputedRef, InjectionKey } from "vue";
import type { CheckpointView } from "../../queries/views";

/** Which photos of the open visit share their bytes with another: reckoned once for all cards. */
export const REPEATS: InjectionKey<ComputedRef<ReadonlyMap<string, CheckpointView[]>>> = Symbol("repeats");
