/** The route of a unit's own people. Throws Refusal. */
import { get } from "../../net/api";
import type { OwnUnit } from "../../wire/scorecard";

export const readOwnUnit = (): Promise<OwnUnit> => get("/api/own-unit");
