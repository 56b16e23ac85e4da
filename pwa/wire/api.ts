/** Bodies of the JSON routes that a device uses, as the server's OpenAPI describes them (`npm run types`). */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type User = Schemas["User"];
export type Role = User["role"];
export type Me = Schemas["Me"];
export type Health = Schemas["Health"];
export type Enrolled = Schemas["Enrolled"];
export type Unit = Schemas["Unit"];
export type ChecklistName = Schemas["ChecklistName"];
export type AssignedCampaign = Schemas["AssignedCampaign"];
export type AssignedVisit = Schemas["AssignedVisit"];
export type PreviousFinding = Schemas["PreviousFinding"];
/** What a device takes along. */
export type Assignments = Schemas["Assignments"];
