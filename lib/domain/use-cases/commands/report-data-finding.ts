/** Something is wrong with the data: its validation is withdrawn, and everybody who builds on it is warned (I-135). */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { day, id, inputOf, text } from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { useCaseStates } from "../../vocabulary.ts";
import { standingConfirmation } from "../confirmations.ts";

const input = inputOf({
  useCaseId: id("A use case"),
  text: text("What is wrong with the data", 1000),
  foundDay: day("The day it was found"),
});

export const reportDataFinding = defineCommand({
  name: "report-data-finding",
  noun: "useCase",
  input,
  from: useCaseStates.filter((state) => state !== "STOPPED"),
  checkInput: (program, { useCaseId, foundDay }, situation) =>
    daysReversed.check(
      program,
      {
        ...{ subject: { noun: "useCase", id: useCaseId } },
        ...{ first: "the day it was found", firstDay: foundDay },
        ...{ second: "Today", secondDay: situation.today },
      },
      situation,
    ),
  changes(program, { useCaseId, text: said, foundDay }, situation) {
    const found = {
      text: said.trim(),
      foundDay,
      byId: actorId(program, situation),
      at: situation.now,
    };
    const before = program.useCase.get(useCaseId)?.dataFindings ?? [];
    const validation = standingConfirmation(program, useCaseId, "DATA_VALIDATION");
    return [
      change("use-case-data-questioned", useCaseId, { dataFindings: [...before, found] }),
      ...(validation
        ? [
            change("confirmation-withdrawn", validation.id, {
              withdrawnReason: `Data finding of ${foundDay}: ${found.text}`,
              withdrawnAt: situation.now,
            }),
          ]
        : []),
    ];
  },
});
