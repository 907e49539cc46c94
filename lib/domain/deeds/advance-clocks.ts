/**
 * What happens because time passed, and only because of that: escalations climb (I-71, I-72), impact
 * notices nobody answered go to L2 (I-26), dependencies past their day are missed, warnings are kept (I-103). Twice
 * changes nothing more than once.
 */
import { compareDays, compareInstants, dayOf, workingDaysBetween } from "../calendar.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { escalationClock, isUndecided } from "../measures/escalation-clock.ts";
import type { Dependency, Escalation, ImpactNotice, Noun } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { Situation } from "../situation.ts";
import { climb } from "./climb.ts";
import { standUpClocks } from "./clocks/stand-up-clocks.ts";
import { openingChanges } from "./raise-blocker.ts";
import { warningChanges } from "./warning-rows.ts";

export type AdvanceClocks = Command;

export const advanceClocks = deed<AdvanceClocks>({
  name: "advance-clocks",
  noun: "facts",
  subjectId: (_command, program) => program.id,
  objections: () => [],
  changes: (program, _command, situation, mint) => [
    ...[...program.escalation.values()].flatMap((one) => climbed(program, one, situation)),
    ...[...program.impactNotice.values()].flatMap((one) => raised(program, one, situation, mint)),
    ...[...program.dependency.values()].flatMap((one) => missed(program, one, situation)),
    ...standUpClocks(program, situation, mint),
    ...warningChanges(program, situation, mint),
  ],
});

function climbed(
  program: Program,
  escalation: Escalation,
  situation: Situation,
): readonly Change[] {
  if (!isUndecided(escalation)) return [];
  const { climbs, limit } = escalationClock(program, escalation, situation.now);
  if (climbs === null || compareInstants(situation.now, climbs.at) < 0) return [];
  const note =
    climbs.at === limit ? "The limit of the tier passed" : "Waited longer than a sprint (I-72)";
  return [climb(program, escalation, climbs.to, note, situation)];
}

/** An unanswered notice becomes a decision the EATP owes, once. */
function raised(
  program: Program,
  notice: ImpactNotice,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  if (notice.answer !== null || notice.supersededById !== null) return [];
  const { calendar } = program.facts;
  const waited = workingDaysBetween(calendar, dayOf(calendar, notice.raisedAt), situation.today);
  if (waited < settingOf(program, "impactEscalateWorkingDays")) return [];
  const grownFrom = `impactNotice:${notice.id}`;
  if ([...program.escalation.values()].some((one) => one.grownFrom === grownFrom)) return [];
  const stream = program.workstream.get(notice.workstreamId)?.name ?? notice.workstreamId;
  return openingChanges(
    program,
    {
      kind: "DECISION_NEEDED",
      title: `${stream} has not said what the slip of ${notice.causeId} means for it`,
      description: `Impact notice ${notice.id} went ${waited} working days without an answer.`,
      severity: "MEDIUM",
      tier: "L2_PROGRAM",
      wantedDecision: "Replan, absorb, or no effect",
      affectedIds: notice.affectedIds,
      workstreamId: notice.workstreamId,
      firstSeenDay: dayOf(calendar, notice.raisedAt),
      confidential: false,
      options: ["Replan", "Absorb", "No effect"],
    },
    situation,
    mint,
    grownFrom,
  );
}

const waiting: ReadonlySet<string> = new Set(["PROPOSED", "AGREED", "AT_RISK"]);

/** Past the day it was needed by, and its provider not accepted; the day itself still counts. */
function missed(program: Program, dependency: Dependency, situation: Situation): readonly Change[] {
  const { id, state, needByDay, fromId } = dependency;
  if (!waiting.has(state) || needByDay === null) return [];
  if (compareDays(needByDay, situation.today) >= 0) return [];
  if (program.deliverable.get(fromId ?? "")?.state === "ACCEPTED") return [];
  return [change("dependency-missed", id, { state: "MISSED" })];
}
