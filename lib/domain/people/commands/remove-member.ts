/** A person leaves the program; what they still hold is named, and stays theirs until handed over. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { streamsLedBy } from "../../workstreams/rules.ts";
import { lastExecutionLead, stillHolds } from "../rules.ts";

const input = inputOf({
  memberId: id("A member"),
});

export const removeMember = defineCommand({
  name: "remove-member",
  noun: "member",
  input,
  preconditions: (program, memberId, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "member", id: memberId },
        state: program.member.get(memberId)?.active ? "ACTIVE" : "LEFT",
        allowed: ["ACTIVE"],
      },
      situation,
    ),
    ...lastExecutionLead.check(program, { memberId, rolesAfter: [] }, situation),
    ...stillHolds.check(program, { memberId }, situation),
  ],
  /** A stream does not keep a lead who has left: from today it is vacant (I-04). */
  changes: (program, { memberId }, situation) => [
    change("member-removed", memberId, { active: false, leftDay: situation.today }),
    ...(streamsLedBy(program).get(memberId) ?? []).map(({ id }) =>
      change("lead-vacated", id, { leadId: null, leadVacantSince: situation.today }),
    ),
  ],
});
