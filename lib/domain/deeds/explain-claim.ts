/** Says why a stream claims what it claims; printed beside claim and evidence. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import type { Ref } from "../ids.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";

export interface ExplainClaim extends Command {
  readonly workstreamId: string;
  readonly explanation: string;
}

export const explainClaim = deed<ExplainClaim>({
  name: "explain-claim",
  noun: "workstream",
  subjectId: (command) => command.workstreamId,
  objections(program, id, situation) {
    const stream = program.workstream.get(id);
    const subject: Ref = { noun: "workstream", id };
    const state = stream && stream.claimedStatus !== null ? "claimed" : "not claimed";
    return stateForbids.look(program, { subject, state, allowed: ["claimed"] }, situation);
  },
  provokes: (program, { workstreamId, explanation }, situation) =>
    reasonTooShort.look(
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
