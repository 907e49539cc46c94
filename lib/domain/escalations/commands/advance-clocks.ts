/**
 * What happens because time passed, and only because of that: escalations climb (I-71, I-72), slips nobody answered go
 * to L2 (I-26), dependencies past their day are missed, warnings are kept (I-103). What fell due while nobody looked
 * happened when it fell due. Twice changes nothing more than once.
 */

import type { Instant } from "../../calendar/index.ts";
import { compareDays, compareInstants } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { resolved } from "../../dependencies/commands/waits-ended.ts";
import { awaitedStates, isAwaited } from "../../dependencies/dependency-ends.ts";
import { applyAll } from "../../engine/apply.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import { inputOf } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { evidenceClocks } from "../../evidence/commands/evidence-clocks.ts";
import { warningChanges } from "../../indicators/commands/warning-rows.ts";
import type { Dependency, Escalation, Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { iterationClocks } from "../../use-cases/commands/iteration-limit.ts";
import { escalationClock, isUndecided } from "../escalation-clock.ts";
import { climb } from "./climb.ts";
import { looksSince } from "./clocks/looks.ts";
import { slipClocks } from "./clocks/slip-clocks.ts";
import { standUpClocks } from "./clocks/stand-up-clocks.ts";

export interface AdvanceClocks extends CommandInput {
  /** The last look, or the last change of the program: what fell due since is found at its own time. */
  readonly since?: Instant;
}

export const advanceClocks = defineCompletedCommand<AdvanceClocks, CommandInput>({
  name: "advance-clocks",
  noun: "facts",
  input: inputOf({}),
  changes(program, { since }, situation, mint) {
    const changes: Change[] = [];
    let current = program;
    for (const look of looksSince(program, since ?? situation.now, situation)) {
      for (const step of steps) {
        const due = step(
          current,
          { ...look, actor: situation.actor, noticedAt: situation.now },
          mint,
        );
        if (due.length > 0) current = applyAll(current, due);
        changes.push(...due);
      }
    }
    return changes;
  },
});

/** What one look finds due. */
type Step = (program: Program, look: Situation, mint: (noun: Noun) => string) => readonly Change[];

const steps: readonly Step[] = [
  (program, look) => [...program.dependency.values()].flatMap((one) => arrived(program, one, look)),
  (program, look) => [...program.escalation.values()].flatMap((one) => climbed(program, one, look)),
  slipClocks,
  (program, look) => [...program.dependency.values()].flatMap((one) => missed(program, one, look)),
  standUpClocks,
  iterationClocks,
  evidenceClocks,
  warningChanges,
];

const climbNotes = {
  LIMIT: "Escalated automatically: the time limit passed",
  SPRINT: "Escalated automatically: it waited longer than a sprint",
} as const;

/** One tier after the other, each dated at the limit that passed; the next limit counts from the former. */
function climbed(program: Program, escalation: Escalation, look: Situation): readonly Change[] {
  const changes: Change[] = [];
  let one = escalation;
  while (isUndecided(one)) {
    const { climbs } = escalationClock(program, one, look.now);
    if (climbs === null || compareInstants(look.now, climbs.at) < 0) break;
    const note = climbNotes[climbs.because];
    const step = climb(program, one, climbs.to, note, look, climbs.at);
    changes.push(step);
    one = { ...one, ...step.set };
  }
  return changes;
}

/** One of its ends was accepted, and its state does not say so yet: it came on that day. */
function arrived(program: Program, dependency: Dependency, look: Situation): readonly Change[] {
  if (!awaitedStates.includes(dependency.state) || isAwaited(program, dependency)) return [];
  const days = [dependency.fromId, dependency.toId]
    .flatMap((id) => program.deliverable.get(id ?? "")?.acceptedDay ?? [])
    .sort(compareDays);
  return [resolved(dependency, days[0] ?? look.today)];
}

/** Past the day it was needed by, and not there; the day itself still counts. The log row names that day. */
function missed(program: Program, dependency: Dependency, look: Situation): readonly Change[] {
  const { id, state, needByDay } = dependency;
  if (state === "MISSED" || needByDay === null || !isAwaited(program, dependency)) return [];
  if (compareDays(needByDay, look.today) >= 0) return [];
  return [change("dependency-missed", id, { state: "MISSED", needByDay })];
}
