/** What the server answers about outcomes; the shapes are the server's own. */
import type { components } from "../../wire/schema";

type Schemas = components["schemas"];

export type Outcome = Schemas["Outcome"];
export type OutcomeLine = Schemas["OutcomeLine"];
export type Effect = Schemas["Effect"];
export type IssueView = Schemas["IssueView"];
export type Item = Schemas["Item"];
export type FailedPoint = Schemas["FailedPoint"];
export type DispositionView = Schemas["DispositionView"];
export type NewItem = Schemas["NewItem"];
export type NewDisposition = Schemas["NewDisposition"];
export type ItemDecision = Schemas["ItemDecision"];
export type ExportView = Schemas["ExportView"];
export type NewExport = Schemas["NewExport"];
export type PublicListView = Schemas["PublicListView"];
