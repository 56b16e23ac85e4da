/** Scorecards as the server's OpenAPI describes them (`npm run types`). */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type CampaignCards = Schemas["CampaignCards"];
export type ScorecardOption = Schemas["ScorecardOption"];
export type UnitCard = Schemas["UnitCard"];
export type CardReading = Schemas["CardReading"];
export type CardPoint = Schemas["CardPoint"];
export type CardTotal = Schemas["CardTotal"];
/** `after`: the entry that was on screen, 0 for none. */
interface Written { readonly reason: string; readonly after: number }

/** One thing said on a card; null takes back. */
export type CardWrite = Written & (
  | { readonly kind: "judgement"; readonly scoring_point: string; readonly method: CardMethod; readonly points: string | null }
  | { readonly kind: "number"; readonly quantity: string; readonly count: number | null }
  | { readonly kind: "not_applicable"; readonly scoring_point: string; readonly applies: boolean }
  | { readonly kind: "claim"; readonly claim: string; readonly value: ClaimValue | null }
);
export type ConditionView = Schemas["ConditionView"];
export type EntryView = Schemas["EntryView"];
export type ClaimValue = Schemas["ClaimValue"];
export type Scorecard = Schemas["Scorecard"];
export type ScoringPoint = Schemas["ScoringPoint"];
export type BonusScheme = Schemas["BonusScheme"];
export type CardMethod = NonNullable<ScoringPoint["methods"]["names"]>[number];
export type SelfCheck = Schemas["SelfCheck"];
export type OwnPoint = Schemas["OwnPoint"];
export type OwnUnit = Schemas["OwnUnit"];
export type OwnCampaign = Schemas["OwnCampaign"];
export type SelfLock = OwnCampaign["locked"];
export type AuthorKind = CardReading["author_kind"];
export type UnitMethods = Schemas["UnitMethods"];
export type UnitFiles = Schemas["Materials"];
export type UnitFile = Schemas["MaterialView"];
export type HandedLink = Schemas["HandedLink"];
export type HearingView = Schemas["HearingView"];
export type QuestionnaireView = Schemas["QuestionnaireView"];
export type ShareView = Schemas["ShareView"];
