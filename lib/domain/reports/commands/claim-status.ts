/** A stream lead claims a status; beside it stands, at once, what the evidence says. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Ref } from "../../engine/ids.ts";
import { id, inputOf, optionalText } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import type { StatusValue } from "../../vocabulary.ts";
import { statusValues } from "../../vocabulary.ts";
import { isStreamRunning } from "../../workstreams/running-streams.ts";
import { reportLine } from "../report-lines.ts";
import { claimBetterUnexplained, statusOutsideTheFive } from "../rules.ts";

/** Which words are a status is the rulebook's question. */
const input = inputOf({
  workstreamId: id("A workstream"),
  status: id("A status"),
  /** Why the claim is better than the evidence; may follow later, but before the report. */
  explanation: optionalText(),
});

const knownStatus = (text: string): StatusValue | null =>
  statusValues.find((status) => status === text) ?? null;

export const claimStatus = defineCommand({
  name: "claim-status",
  noun: "workstream",
  input,
  preconditions(program, id, situation) {
    const stream = program.workstream.get(id);
    const subject: Ref = { noun: "workstream", id };
    if (stream && isStreamRunning(program, stream)) return [];
    const state = stream?.state ?? "DROPPED";
    return stateForbids.check(program, { subject, state, allowed: ["ACTIVE"] }, situation);
  },
  checkInput(program, { workstreamId, status, explanation }, situation) {
    const subject: Ref = { noun: "workstream", id: workstreamId };
    const stream = program.workstream.get(workstreamId);
    const claimed = knownStatus(status);
    if (!stream || claimed === null)
      return statusOutsideTheFive.check(program, { subject, status }, situation);
    const line = { ...reportLine(program, stream, situation), claimed, explanation };
    return [
      ...claimBetterUnexplained.check(program, { lines: [line], claiming: true }, situation),
      ...explanationTooShort(program, subject, explanation, situation),
    ];
  },
  changes: (program, { workstreamId, status, explanation }, situation) => [
    change("status-claimed", workstreamId, {
      claimedStatus: knownStatus(status),
      claimedAt: situation.now,
      claimedById: actorId(program, situation),
      claimExplanation: explanation.trim() || null,
      claimExplainedAt: explanation.trim() === "" ? null : situation.now,
    }),
  ],
});

function explanationTooShort(
  program: Parameters<typeof reasonTooShort.check>[0],
  subject: Ref,
  explanation: string,
  situation: Parameters<typeof reasonTooShort.check>[2],
) {
  if (explanation.trim() === "") return [];
  return reasonTooShort.check(
    program,
    { subject, reason: explanation, field: "The explanation" },
    situation,
  );
}
