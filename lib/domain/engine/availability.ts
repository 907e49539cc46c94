/** Whether a command is open to somebody now, or closed and why. */

import type { CommandName } from "../authority.ts";
import type { Program } from "../program.ts";
import type { Command } from "./command.ts";
import type { Finding } from "./finding.ts";
import { standInTheWay } from "./finding.ts";
import type { Situation } from "./situation.ts";

/** One choice as a page shows it: open, or closed with the findings that close it. */
export interface Availability {
  readonly command: CommandName;
  readonly open: boolean;
  readonly findings: readonly Finding[];
  /** The program's version that was asked: what a form is opened with. */
  readonly version: number;
}

/** Asks a command, before anything is typed, what stands in the way. */
export function availability(
  command: Pick<Command<never>, "name" | "preconditions">,
  program: Program,
  subjectId: string,
  situation: Situation,
): Availability {
  const findings = command.preconditions(program, subjectId, situation);
  const open = standInTheWay(findings).length === 0;
  return { command: command.name, open, findings, version: program.version };
}
