/** Outcomes whose technology runs ahead of the rest (I-13): for whoever runs the program. */

import { outcomeCompleteness } from "../../outcomes/outcome-completeness.ts";
import { technologyRunsAhead } from "../../outcomes/rules.ts";
import { wordFor } from "../../vocabulary.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { RankedNeed, Source } from "./need.ts";
import { byRule, nameList } from "./need.ts";

/**
 * One need per outcome whose technology runs ahead of another part (I-13); none for readers who do not run the
 * program.
 */
export const technologyAhead: Source = (program, reader, situation) => {
  if (!reader.runsProgram) return [];
  return [...program.outcome.values()].flatMap((outcome): readonly RankedNeed[] => {
    const [finding] = technologyRunsAhead.check(program, { outcomeId: outcome.id }, situation);
    const { lagging, state } = outcomeCompleteness(program, outcome);
    if (!finding || !lagging) return [];
    const complete = state === "TECHNICALLY_COMPLETE";
    return [
      {
        id: `ahead:${outcome.id}`,
        weight: complete ? consequence.technologyAlone : consequence.technologyRunsAhead,
        at: lagging.expectedDay ?? "",
        cause: cause("technologyAhead"),
        urgency: "watch",
        sentence: `${outcome.title}: Technology is ${complete ? "complete" : "ahead"}. ${wordFor(lagging.pillar)} is expected ${lagging.expectedDay ?? "at an unknown date"}.`,
        clock: null,
        concerned: nameList(program, [outcome.businessOwnerId]),
        why: byRule("I-13", "An outcome counts only when all four parts are complete"),
        action: { label: "See the outcome", path: `outcomes?open=${outcome.id}#${outcome.id}` },
      },
    ];
  });
};
