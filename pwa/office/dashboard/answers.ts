/** What the server answers about a campaign at a glance; the shapes are the server's own. */
import { get } from "../../net/api";
import type { components } from "../../wire/schema";

type Schemas = components["schemas"];

export type Dashboard = Schemas["Dashboard"];
export type UnitStanding = Schemas["UnitStanding"];
export type Stage = UnitStanding["stage"];

export const readDashboard = (campaign: string): Promise<Dashboard> => get(`/api/campaigns/${campaign}/dashboard`);
