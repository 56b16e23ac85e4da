import type { Text } from "../core/checklist";

/** A refusal in words: `application/problem+json` of the server, or one of the device's own (codes `device_…`). */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly message: Text;
  readonly remedy: Text;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Thrown by net and commands; screens show `problem.message` and `problem.remedy`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.message.en}`);
    this.problem = problem;
  }
}
