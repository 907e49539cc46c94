/** Results below their threshold that nobody has decided about (I-131), and data that must be validated again (I-135). */
import { sentenceOf } from "../../rulebook.ts";

import { ownerFields, streamsOfUseCase } from "../../use-cases/linked-work.ts";
import { missedNow } from "../../use-cases/measurement.ts";
import { dataGateReopened, judgedWords } from "../../use-cases/rules/results.ts";
import { isUndecidedBelow } from "../../use-cases/undecided-result.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { Source } from "./need.ts";
import { byRule, nameList } from "./need.ts";

/** For whoever runs the program or owns the use case. */
const resultsBelow: Source = (program, reader) =>
  [...program.useCase.values()]
    .filter(
      (one) =>
        isUndecidedBelow(program, one) &&
        (reader.runsProgram || ownerFields.some((field) => one[field] === reader.memberId)),
    )
    .flatMap((one) => {
      const primary = missedNow(program, one)?.primary;
      if (!primary) return [];
      return [
        {
          id: `result:${one.id}`,
          weight: consequence.resultBelow,
          at: primary.result.day,
          cause: cause("resultsBelow"),
          urgency: "soon" as const,
          sentence: `${one.name} is below its threshold: ${judgedWords(primary)}. Nobody has decided what follows.`,
          clock: null,
          concerned: nameList(program, [one.outcomeOwnerId]),
          why: byRule("I-131", "It enters no further stage before somebody decides"),
          action: { label: "Decide", path: `use-cases/${one.id}#results` },
        },
      ];
    });

/** I-135: told to the leads of the streams that work for it; whoever runs the program has the warning. */
const dataReopened: Source = (program, reader, situation) =>
  dataGateReopened.check(program, {}, situation).flatMap((finding) => {
    const { id } = finding.subject;
    const concerned = streamsOfUseCase(program, id);
    if (!concerned.some((stream) => reader.streamIds.has(stream))) return [];
    return [
      {
        id: `data:${id}`,
        weight: consequence.dataReopened,
        at: String(finding.facts.day),
        cause: cause("dataReopened"),
        urgency: "soon" as const,
        sentence: sentenceOf(finding),
        clock: null,
        concerned: nameList(
          program,
          concerned.map((stream) => program.workstream.get(stream)?.leadId ?? null),
        ),
        why: byRule("I-135", "What is built on this data may have to be done again"),
        action: { label: "See the use case", path: `use-cases/${id}?tab=plans#linked` },
      },
    ];
  });

export const useCaseNeeds: readonly Source[] = [resultsBelow, dataReopened];
