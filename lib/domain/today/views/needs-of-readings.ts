/** Warnings nobody acts on, steps whose effect is to be looked at, and readings that closing a sprint waits for. */

import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { isInterim } from "../../indicators/energy.ts";
import { energyNotRead } from "../../indicators/rules/energy.ts";
import type { WarningRow } from "../../indicators/views/warning-list.ts";
import { warningRows } from "../../indicators/views/warning-list.ts";
import type { Program } from "../../program.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";
import { counted, ended } from "../../wording.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { RankedNeed, Source } from "./need.ts";
import { byRule, dayClock, nameList } from "./need.ts";

const unanswered: Source = (program, reader, situation) => {
  if (!reader.runsProgram) return [];
  return warningRows(program, situation)
    .filter(({ standing }) => standing === "overdue")
    .map(unansweredNeed);
};

const unansweredNeed = ({ id, sentence, ageWorkingDays, raisedDay }: WarningRow): RankedNeed => ({
  id: `warning:${id}`,
  weight: consequence.warningUnanswered,
  at: raisedDay,
  cause: cause("warnings"),
  urgency: "soon",
  sentence: `A warning has no owner: ${sentence}`,
  clock: counted(ageWorkingDays, "working day"),
  concerned: [],
  why: byRule("I-103", "Acting early costs less than solving the problem later"),
  action: { label: "Act on it", path: `readings#${id}` },
});

const reviewsDue: Source = (program, reader, situation) =>
  [...program.intervention.values()]
    .filter(
      ({ effect, reviewDay, ownerId }) =>
        effect === null &&
        reviewDay <= situation.today &&
        (reader.runsProgram || ownerId === reader.memberId),
    )
    .map(({ id, warningId, step, reviewDay, ownerId }) => ({
      id: `intervention:${id}`,
      weight:
        reviewDay < situation.today
          ? consequence.interventionOverdue
          : consequence.interventionToReview,
      at: reviewDay,
      cause: cause("interventions"),
      urgency: "soon" as const,
      sentence: `Review the effect of this step: ${ended(step)}`,
      clock: dayClock(program, reviewDay, situation),
      concerned: nameList(program, [ownerId]),
      why: byRule("I-103", `${nameOf(program, ownerId)} planned to review it on ${reviewDay}`),
      action: { label: "Record its effect", path: `readings#${warningId}` },
    }));

/** Only from the last working day on: before it a final reading cannot be taken. */
const finalReadings: Source = (program, reader, situation) => {
  const sprint = currentSprint(program, situation.today);
  if (!reader.runsProgram || !sprint || !wantsFinal(program, sprint.id, situation)) return [];
  const missing = energyNotRead.check(program, { sprintId: sprint.id }, situation);
  if (missing.length === 0) return [];
  const which = missing.map(({ facts }) => String(facts.reservoir).toLowerCase()).join(", ");
  return [
    {
      id: `energy:${sprint.id}`,
      weight: consequence.energyNotRead,
      at: sprint.endDay,
      cause: null,
      urgency: "soon",
      sentence: `Sprint ${sprint.number} can't close without final energy readings: ${which}.`,
      clock: dayClock(program, sprint.endDay, situation),
      concerned: [],
      why: byRule("I-90", "A sprint closes with a reading of every reservoir"),
      action: { label: "Record readings", path: "readings#read" },
    },
  ];
};

function wantsFinal(program: Program, sprintId: string, { today }: Situation): boolean {
  const sprint = program.sprint.get(sprintId);
  return (
    sprint !== undefined &&
    ["ACTIVE", "IN_REVIEW", "IN_RETRO"].includes(sprint.state) &&
    !isInterim(program, sprint, today)
  );
}

export const readingNeeds: readonly Source[] = [unanswered, reviewsDue, finalReadings];
