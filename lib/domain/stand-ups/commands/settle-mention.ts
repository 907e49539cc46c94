/** Why what was said in a stand-up note is no blocker, or under which escalation it is recorded already (I-74). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, optionalId, optionalText } from "../../engine/inputs.ts";
import { reasonTooShort } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { threadOf } from "../mention-threads.ts";
import { linkChanges, unknownEscalation, unlessOpen } from "./mentions.ts";

const input = inputOf({
  mentionId: id("A mention"),
  /** Why it needs no record; not asked where an escalation is named. */
  reason: optionalText(1000),
  escalationId: optionalId(),
});

export const settleMention = defineCommand({
  name: "settle-mention",
  noun: "blockerMention",
  input,
  subjectId: (command) => command.mentionId,
  preconditions: unlessOpen,
  checkInput(program, { mentionId, reason, escalationId }, situation) {
    const subject = { noun: "blockerMention", id: mentionId } as const;
    return escalationId === null
      ? reasonTooShort.check(program, { subject, reason }, situation)
      : unknownEscalation(program, subject, escalationId, situation);
  },
  /** The earlier ones of the same thread are settled with it. */
  changes(program, { mentionId, reason, escalationId }, situation) {
    if (escalationId !== null) return linkChanges(program, mentionId, escalationId);
    return (threadOf(program, mentionId)?.mentions ?? []).map(({ id }) =>
      change("mention-settled", id, {
        settledReason: reason.trim(),
        settledById: actorId(program, situation),
      }),
    );
  },
});
