/** Anybody in the program asks named people to decide a gate; each of them finds it on their own Today. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, ids, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { decidersMissing } from "../decider-rules.ts";
import { decisionUnderWay } from "../signing-rules.ts";
import { deciderFindings } from "./named-deciders.ts";

const input = inputOf({ gateId: id("A gate"), deciderIds: ids() });

export const askForDecision = defineCommand({
  name: "ask-for-decision",
  noun: "gate",
  input,
  preconditions(program, gateId, situation) {
    const question = undecided(program, { noun: "gate", id: gateId });
    return [
      ...(question ? stateForbids.check(program, question, situation) : []),
      ...decisionUnderWay.check(program, { gateId }, situation),
    ];
  },
  checkInput: (program, { gateId, deciderIds }, situation) => [
    ...decidersMissing.check(program, { gateId, deciders: deciderIds.length }, situation),
    ...deciderFindings(program, gateId, deciderIds, situation),
  ],
  changes: (program, { gateId, deciderIds }, situation) => [
    change("gate-asked", gateId, {
      deciderIds,
      preparedById: actorId(program, situation),
    }),
  ],
});
