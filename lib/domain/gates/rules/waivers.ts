/** A waiver is somebody's, and for a time. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { listed } from "../../wording.ts";

/** T-308: what nobody answers for, and what never ends, is a loosened criterion and no waiver. */
export const waiverIncomplete = rule<{
  subject: Ref;
  ownerId: string | null;
  untilDay: Day | null;
}>({
  id: "T-308",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A waiver has a reason, an owner and a last day. After that day the criterion opens again.",
  objection: "The waiver of {id} needs {missing}.",
  remedy: "Choose who answers for it, and a last day that isn't over.",
  check: (program, { subject, ownerId, untilDay }, { today }) => {
    const owned = program.member.get(ownerId ?? "")?.active === true;
    const ends = untilDay !== null && compareDays(untilDay, today) >= 0;
    const missing = [...(owned ? [] : ["an owner"]), ...(ends ? [] : ["a last day from today on"])];
    return missing.length === 0
      ? []
      : [{ subject, facts: { id: subject.id, missing: listed(missing) } }];
  },
});

export const waiverRules = [waiverIncomplete];
