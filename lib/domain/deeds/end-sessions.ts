/** Sessions opened so far end: after a role was taken away, or because the person asks for it. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";

export interface EndSessions extends Command {
  readonly personId: string;
}

export const endSessions = deed<EndSessions>({
  name: "end-sessions",
  noun: "person",
  subjectId: (command) => command.personId,
  objections: () => [],
  changes: (_program, { personId }, situation) => [
    change("sessions-ended", personId, { sessionsValidFrom: situation.now }),
  ],
});
