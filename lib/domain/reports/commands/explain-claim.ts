/** Says why a stream claims what it claims; printed beside claim and evidence. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Ref } from "../../engine/ids.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  explanation: text("The explanation"),
});

export const explainClaim = defineCommand({
  name: "explain-claim",
  noun: "workstream",
  input,
  preconditions(program, id, situation) {
    const stream = program.workstream.get(id);
    const subject: Ref = { noun: "workstream", id };
    const state = stream && stream.claimedStatus !== null ? "claimed" : "not claimed";
    return stateForbids.check(program, { subject, state, allowed: ["claimed"] }, situation);
  },
  checkInput: (program, { workstreamId, explanation }, situation) =>
    reasonTooShort.check(
      program,
      {
        subject: { noun: "workstream", id: workstreamId },
        reason: explanation,
        field: "The explanation",
      },
      situation,
    ),
  changes: (_program, { workstreamId, explanation }, situation) => [
    change("claim-explained", workstreamId, {
      claimExplanation: explanation.trim(),
      claimExplainedAt: situation.now,
    }),
  ],
});
