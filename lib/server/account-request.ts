/** Commands that people give about their own account. */
import type { Actor, Person } from "#domain";
import { asProgramId, directoryId } from "#domain";
import { situationFor } from "./clock.ts";

export const actorFor = (person: Person): Actor => ({
  kind: "person",
  personId: person.id,
  name: person.name,
  administrator: person.administrator,
});

/** What every such command has in common; `actor` is the owner, also where nobody is signed in yet. */
export function accountRequest(person: Person, requestId: string) {
  const actor = actorFor(person);
  return {
    programId: asProgramId(directoryId),
    actor,
    situation: (directory: Parameters<typeof situationFor>[0]) => situationFor(directory, actor),
    commandId: null,
    requestId,
  };
}
