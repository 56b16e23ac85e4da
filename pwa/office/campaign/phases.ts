/** The units of a campaign by the phase that reviews their level. */
import type { Text } from "../../core/checklist";
import type { ListedUnit } from "../answers/unit";
import type { Phase } from "./server";

export interface PhaseCount { readonly id: string; readonly title: Text | null; readonly units: number; readonly city: number; readonly assigned: number }

const CITY = "市直";

/** One line for each phase in its order; a last one, without title, for units that no phase names. */
export function byPhase(units: readonly ListedUnit[], phases: readonly Phase[]): PhaseCount[] {
  const lines = phases.map((phase) => count(phase.id, phase.title, units.filter((unit) => phase.levels.some((level) => level === unit.level))));
  const rest = units.filter((unit) => !phases.some((phase) => phase.levels.some((level) => level === unit.level)));
  return rest.length === 0 ? lines : [...lines, count("", null, rest)];
}

function count(id: string, title: Text | null, units: readonly ListedUnit[]): PhaseCount {
  return {
    id, title, units: units.length,
    city: units.filter((unit) => unit.jurisdiction === CITY).length,
    assigned: units.filter((unit) => (unit.visits?.length ?? 0) > 0).length,
  };
}
