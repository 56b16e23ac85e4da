/** The server's routes of planning, one function each. All throw Refusal. */
import { get, post, put, remove } from "../../net/api";
import type { components } from "../../wire/schema";

type Schemas = components["schemas"];

export type Team = Schemas["TeamView"];
export type GivenTeam = Schemas["GivenTeam"];
export type PlanLine = Schemas["PlanLine"];
export type PlannedLine = Schemas["PlannedLine"];

export const listTeams = (): Promise<Team[]> => get("/api/teams");
export const addTeam = (team: GivenTeam): Promise<Team> => post("/api/teams", team);
export const changeTeam = (id: string, team: GivenTeam): Promise<Team> => put(`/api/teams/${id}`, team);
export const dropTeam = (id: string): Promise<void> => remove(`/api/teams/${id}`);
/** All lines or none; what stood before comes back. */
export const planVisits = (campaign: string, lines: readonly PlanLine[]): Promise<PlannedLine[]> => put(`/api/campaigns/${campaign}/plan`, { lines });
