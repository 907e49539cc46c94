/** Somebody else than who recorded it has looked at the evidence and says that it shows what it claims. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { evidencePresent } from "../rules/presence.ts";
import { verifiesOwnRecord } from "../rules.ts";

const input = inputOf({ evidenceId: id("A piece of evidence") });

export const verifyEvidence = defineCommand({
  name: "verify-evidence",
  noun: "evidence",
  input,
  preconditions(program, id, situation) {
    const one = program.evidence.get(id);
    const subject = { noun: "evidence", id } as const;
    const state =
      one?.verifiedById != null ? "VERIFIED" : one?.expiredDay != null ? "EXPIRED" : "UNVERIFIED";
    return [
      ...evidencePresent(program, id, situation),
      ...stateForbids.check(program, { subject, state, allowed: ["UNVERIFIED"] }, situation),
      ...verifiesOwnRecord.check(program, { evidenceId: id }, situation),
    ];
  },
  changes: (program, { evidenceId }, situation) => [
    change("evidence-verified", evidenceId, {
      verifiedById: actorId(program, situation),
      verifiedAt: situation.now,
    }),
  ],
});
