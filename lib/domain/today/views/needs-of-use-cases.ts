/** Results below their threshold that nobody has decided about (I-131): for whoever runs the program or owns the use case. */

import { ownerFields } from "../../use-cases/linked-work.ts";
import { missedNow } from "../../use-cases/measurement.ts";
import { judgedWords } from "../../use-cases/rules/results.ts";
import { isUndecidedBelow } from "../../use-cases/undecided-result.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { Source } from "./need.ts";
import { byRule, nameList } from "./need.ts";

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

export const useCaseNeeds: readonly Source[] = [resultsBelow];
