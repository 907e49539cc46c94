/** A gate is set up: what it judges, by which criteria, when. Without criteria of its own it takes the checklist of its level. */
import type { Day } from "../calendar.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { checklistFor } from "../gate-checklists.ts";
import type { Gate, Noun } from "../nouns.ts";
import { textMissing } from "../rules/evidence.ts";
import { stageMissing } from "../rules/gates.ts";
import { referenceUnknown } from "../rules/house.ts";
import type { GateLevel, Stage } from "../vocabulary.ts";
import type { CriterionGiven } from "./add-criterion.ts";
import { criterionAdded, signerFindings } from "./add-criterion.ts";
import { unknownMembers } from "./references.ts";

export interface ScheduleGate extends Command {
  readonly name: string;
  readonly level: GateLevel;
  readonly subjectNoun: Gate["subjectNoun"];
  readonly subjectId: string;
  readonly stage: Stage | null;
  readonly ownerId: string | null;
  readonly scheduledDay: Day | null;
  /** Empty: the checklist of the level or stage. */
  readonly criteria: readonly CriterionGiven[];
}

export const scheduleGate = deed<ScheduleGate>({
  name: "schedule-gate",
  noun: "facts",
  subjectId: (_command, program) => program.id,
  objections: () => [],
  provokes(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const { name, level, stage, subjectNoun, subjectId, ownerId, criteria } = command;
    return [
      ...textMissing.look(program, { subject, field: "A name", text: name }, situation),
      ...referenceUnknown.look(
        program,
        {
          subject,
          field: "What the gate judges",
          value: subjectId || "nothing",
          exists: program[subjectNoun].has(subjectId),
        },
        situation,
      ),
      ...stageMissing.look(program, { subject, level, stage, subjectNoun }, situation),
      ...unknownMembers(program, subject, "Its owner", ownerId ? [ownerId] : [], situation),
      ...criteria.flatMap(({ text }) =>
        textMissing.look(program, { subject, field: "Criterion", text }, situation),
      ),
      ...signerFindings(program, subject, criteria, situation),
    ];
  },
  changes: (_program, command, _situation, mint) => {
    const { acknowledge: _acknowledge, criteria, ...gate } = command;
    const given = criteria.length > 0 ? criteria : checklistFor(gate.level, gate.stage);
    return gateScheduled({ ...gate, name: gate.name.trim() }, given, mint);
  },
});

type GateSetUp = Pick<
  Gate,
  "name" | "level" | "subjectNoun" | "subjectId" | "stage" | "ownerId" | "scheduledDay"
>;

/** A new gate and its criteria, none of them assessed. */
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
      ownerId: setUp.ownerId,
      scheduledDay: setUp.scheduledDay,
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
