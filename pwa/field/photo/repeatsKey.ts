import type { ComputedRef, InjectionKey } from "vue";
import type { CheckpointView } from "../../queries/views";
import type { UnitPoint } from "../place/distance";

/** Which photos of the open visit share their bytes with another: reckoned once for all cards. */
export const REPEATS: InjectionKey<ComputedRef<ReadonlyMap<string, CheckpointView[]>>> = Symbol("repeats");

/** Where the unit of the open visit is; null where nobody knows. */
export const UNIT: InjectionKey<ComputedRef<UnitPoint | null>> = Symbol("unit");
