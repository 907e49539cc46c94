/** A gate is set up: what it judges, by which criteria, when. Without criteria of its own it takes the template of its level. */

import { z } from "zod";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import {
  choice,
  complain,
  flag,
  id,
  inputOf,
  optionalChoice,
  optionalDay,
  optionalId,
  text,
} from "../../engine/inputs.ts";
import { referenceUnknown } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Gate, Noun } from "../../nouns.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfStream } from "../../program.ts";
import { gateLevels, stages } from "../../vocabulary.ts";
import { missingFrom, templateCriteria } from "../gate-templates.ts";
import { stageMissing } from "../rules.ts";
import type { CriterionGiven } from "./add-criterion.ts";
import { criteriaLines, criterionAdded, signerFindings } from "./add-criterion.ts";

/** What a gate can judge. */
const subjectNouns = [
  "deliverable",
  "sprint",
  "workstream",
  "cycle",
  "outcome",
  "useCase",
] as const satisfies readonly Gate["subjectNoun"][];

export type ScheduleGate = InputOf<typeof input, "milestoneByDay">;

const input = inputOf({
  name: text("A name", 200),
  level: choice(gateLevels, "The level"),
  /** "workstream:W1". */
  subject: id("What the gate judges"),
  stage: optionalChoice(stages),
  ownerId: optionalId(),
  scheduledDay: optionalDay(),
  /** Of a workstream gate: its milestone is what the workstream has due by the day of the gate. */
  milestoneByDay: flag(),
  /** Empty: the template of the level or stage. */
  criteria: criteriaLines("*"),
}).transform(({ subject, ...rest }, context) => {
  const [noun = "", subjectId = ""] = subject.split(":");
  const subjectNoun = subjectNouns.find((known) => known === noun);
  if (subjectNoun) return { ...rest, subjectNoun, subjectId };
  complain(context, "subject", "Choose from the list.");
  return z.NEVER;
});

export const scheduleGate = defineCommand<ScheduleGate>({
  name: "schedule-gate",
  noun: "facts",
  input,
  checkInput(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const { name, level, stage, subjectNoun, subjectId, ownerId, criteria } = command;
    return [
      ...textMissing.check(program, { subject, field: "A name", text: name }, situation),
      ...referenceUnknown.check(
        program,
        {
          subject,
          field: "What the gate judges",
          value: subjectId || "nothing",
          exists: program[subjectNoun].has(subjectId),
        },
        situation,
      ),
      ...stageMissing.check(program, { subject, level, stage, subjectNoun }, situation),
      ...unknownMembers(program, subject, "Its owner", ownerId ? [ownerId] : [], situation),
      ...criteria.flatMap(({ text }) =>
        textMissing.check(program, { subject, field: "Criterion", text }, situation),
      ),
      ...signerFindings(program, subject, criteria, situation),
    ];
  },
  changes: (program, command, situation, mint) => {
    const { acknowledge: _acknowledge, criteria, milestoneByDay, ...gate } = command;
    const preparedById = actorId(program, situation);
    return gateScheduled(
      {
        ...gate,
        name: gate.name.trim(),
        preparedById,
        milestoneIds: milestoneByDay ? milestoneOf(program, gate) : [],
      },
      criteriaFor(program, gate, criteria),
      mint,
    );
  },
});

/** the template of a stage is a floor, to which criteria are added; elsewhere they replace it. */
function criteriaFor(
  program: Program,
  { level, stage }: Pick<Gate, "level" | "stage">,
  given: readonly CriterionGiven[],
): readonly CriterionGiven[] {
  const of = { level, stage, deliverableType: null };
  if (given.length === 0) return templateCriteria(program, of);
  if (level !== "STAGE") return given;
  return [
    ...missingFrom(
      program,
      of,
      given.map(({ text }) => text),
    ),
    ...given,
  ];
}

/** What the workstream has due by the day of its gate, or everything where the gate has no day. */
function milestoneOf(
  program: Program,
  { level, subjectId, scheduledDay }: Pick<Gate, "level" | "subjectId" | "scheduledDay">,
): readonly string[] {
  if (level !== "WORKSTREAM") return [];
  return (deliverablesOfStream(program).get(subjectId) ?? [])
    .filter(({ state, dueDay, sprintId }) => {
      const due = dueDay ?? program.sprint.get(sprintId ?? "")?.endDay ?? null;
      return (
        state !== "DROPPED" && (scheduledDay === null || (due !== null && due <= scheduledDay))
      );
    })
    .map(({ id }) => id);
}

type GateSetUp = Pick<
  Gate,
  | "name"
  | "level"
  | "subjectNoun"
  | "subjectId"
  | "stage"
  | "ownerId"
  | "scheduledDay"
  | "preparedById"
  | "milestoneIds"
>;

/** A new gate and its criteria; those that keep a former result have it, the others are not assessed. */
export function gateScheduled(
  setUp: GateSetUp,
  criteria: readonly CriterionGiven[],
  mint: (noun: Noun) => string,
): readonly Change[] {
  const id = mint("gate");
  return [
    change("gate-scheduled", id, {
      name: setUp.name,
      level: setUp.level,
      subjectNoun: setUp.subjectNoun,
      subjectId: setUp.subjectId,
      stage: setUp.stage,
      milestoneIds: setUp.milestoneIds,
      ownerId: setUp.ownerId,
      scheduledDay: setUp.scheduledDay,
      preparedById: setUp.preparedById,
      state: "SCHEDULED",
      outcome: null,
      inputs: [],
      deciderIds: [],
      exceptions: null,
      remediation: null,
      recycleActivities: [],
      reassessment: null,
      decidedAt: null,
      decidedById: null,
      droppedReason: null,
    }),
    ...criteria.map((criterion) => criterionAdded("gate", id, criterion, mint)),
  ];
}
