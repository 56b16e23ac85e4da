/** What the server answers to people without an account; the shapes are the server's own. */
import type { components } from "../wire/schema";

type Schemas = components["schemas"];
export type UnitDoor = Schemas["UnitDoor"];
export type UnitFiles = Schemas["UnitFiles"];
export type UnitPage = Schemas["UnitPage"];
export type UnitItem = Schemas["UnitItem"];
export type Verified = Schemas["Verified"];
export type PublicPage = Schemas["PublicPage"];
