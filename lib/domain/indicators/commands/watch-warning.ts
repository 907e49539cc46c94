/** The execution lead says why a warning is only watched for now (I-103). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { warningCleared } from "./record-intervention.ts";

const input = inputOf({
  warningId: id("A warning"),
  reason: text("The reason", 1000),
});

export const watchWarning = defineCommand({
  name: "watch-warning",
  noun: "warning",
  input,
  preconditions(program, id, situation) {
    const cleared = warningCleared(program, id, situation);
    if (cleared.length > 0) return cleared;
    const watched = program.warning.get(id)?.watchReason != null;
    return stateForbids.check(
      program,
      {
        subject: { noun: "warning", id },
        state: watched ? "WATCHED" : "ACTIVE",
        allowed: ["ACTIVE"],
      },
      situation,
    );
  },
  checkInput: (program, { warningId, reason }, situation) =>
    reasonTooShort.check(
      program,
      {
        subject: { noun: "warning", id: warningId },
        reason,
        field: "The reason to watch only",
      },
      situation,
    ),
  changes: (program, { warningId, reason }, situation) => [
    change("warning-watched", warningId, {
      watchReason: reason.trim(),
      watchedById: actorId(program, situation),
    }),
  ],
});
