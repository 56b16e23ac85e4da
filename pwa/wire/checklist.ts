/** Checklists in the office as the server's OpenAPI describes them (`npm run types`). */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type PublishedChecklist = Schemas["PublishedChecklist"];
export type ChecklistPreview = Schemas["ChecklistPreview"];
export type ChecklistChange = Schemas["Change"];
