/** What is planned before a use case is built and launched: fallback, stop test, measurement, production. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, optionalDay, optionalId, optionalText } from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import { unknownMembers } from "../../people/commands/references.ts";

const input = inputOf({
  useCaseId: id("A use case"),
  fallback: optionalText(),
  stopTest: optionalText(),
  measurementPlan: optionalText(),
  measurementPlanDay: optionalDay(),
  productionPlan: optionalText(),
  productionOwnerId: optionalId(),
  scalability: optionalText(),
});

export type PlanUseCase = InputOf<typeof input>;

const planGiven = (given: Omit<PlanUseCase, "useCaseId" | "acknowledge">) => ({
  fallback: given.fallback.trim(),
  stopTest: given.stopTest.trim(),
  measurementPlan: given.measurementPlan.trim(),
  measurementPlanDay: given.measurementPlanDay,
  productionPlan: given.productionPlan.trim(),
  productionOwnerId: given.productionOwnerId,
  scalability: given.scalability.trim(),
});

export const planUseCase = defineCommand({
  name: "plan-use-case",
  noun: "useCase",
  input,
  checkInput(program, { useCaseId, productionOwnerId, measurementPlanDay }, situation) {
    const subject = { noun: "useCase", id: useCaseId } as const;
    const owners = productionOwnerId === null ? [] : [productionOwnerId];
    return [
      ...unknownMembers(program, subject, "The production owner", owners, situation),
      ...daysReversed.check(
        program,
        {
          subject,
          first: "the day of the measurement plan",
          firstDay: measurementPlanDay ?? situation.today,
          second: "Today",
          secondDay: situation.today,
        },
        situation,
      ),
    ];
  },
  changes: (_program, command) => [
    change("use-case-planned", command.useCaseId, planGiven(command)),
  ],
  edits: editing<PlanUseCase>((program, { useCaseId }) => {
    const before = program.useCase.get(useCaseId);
    return before ? planGiven(before) : null;
  }),
});
