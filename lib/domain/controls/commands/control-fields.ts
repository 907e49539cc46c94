/** What describes a control, for a new one and for an edited one alike. */
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import {
  choice,
  optionalChoice,
  optionalId,
  optionalNumber,
  optionalText,
  text,
} from "../../engine/inputs.ts";
import {
  alreadyTaken,
  numberOutOfRange,
  referenceUnknown,
  stateForbids,
} from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import { fieldOutOfShape } from "../../program/rules/shape.ts";
import type { Program } from "../../program.ts";
import { controlStates, controlTypes, frequencyUnits } from "../../vocabulary.ts";
import type { ControlDescription } from "../control.ts";
import { isKept } from "../control-moves.ts";

export const controlFields = {
  name: text("A name", 160),
  type: optionalChoice(controlTypes),
  addresses: optionalText(1000),
  ownerId: optionalId(),
  evidenceRequired: optionalText(1000),
  testEvery: optionalNumber(),
  testUnit: choice(frequencyUnits, "Days or weeks"),
  useCaseId: optionalId(),
};

type Described = FieldsOf<typeof controlFields>;

/** The longest time between two tests, in days or weeks. */
const testEveryAtMost = 365;

export const describedControl = (command: Described): ControlDescription => ({
  name: command.name.trim(),
  type: command.type,
  addresses: command.addresses.trim(),
  ownerId: command.ownerId,
  evidenceRequired: command.evidenceRequired.trim(),
  testEvery: command.testEvery,
  testUnit: command.testUnit,
  useCaseId: command.useCaseId,
});

export function controlFieldFindings(
  program: Program,
  subject: Ref,
  command: Described,
  situation: Situation,
): readonly Finding[] {
  const { ownerId, useCaseId } = command;
  const name = command.name.trim();
  const taken = [...program.control.values()].some(
    (one) => one.id !== subject.id && isKept(one) && one.name.toLowerCase() === name.toLowerCase(),
  );
  return [
    ...alreadyTaken.check(program, { subject, field: "The name", value: name, taken }, situation),
    ...unknownMembers(program, subject, "The owner", ownerId === null ? [] : [ownerId], situation),
    ...referenceUnknown.check(
      program,
      {
        subject,
        field: "The use case",
        value: useCaseId ?? "",
        exists: useCaseId === null || program.useCase.has(useCaseId),
      },
      situation,
    ),
    ...frequencyFindings(program, subject, command.testEvery, situation),
  ];
}

function frequencyFindings(
  program: Program,
  subject: Ref,
  testEvery: number | null,
  situation: Situation,
): readonly Finding[] {
  if (testEvery === null) return [];
  const field = "How often it is tested";
  return [
    ...numberOutOfRange.check(
      program,
      { subject, field, value: testEvery, least: 1, most: testEveryAtMost },
      situation,
    ),
    ...fieldOutOfShape.check(
      program,
      { subject, field, fits: Number.isInteger(testEvery), wanted: "a whole number" },
      situation,
    ),
  ];
}

/** A dropped control is a record, and no longer worked on. */
export function keptControl(
  program: Program,
  id: string,
  situation: Situation,
): readonly Finding[] {
  const control = program.control.get(id);
  if (!control || isKept(control)) return [];
  return stateForbids.check(
    program,
    { subject: { noun: "control", id }, state: "DROPPED", allowed: controlStates },
    situation,
  );
}
