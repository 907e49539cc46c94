/** Who answers for a subject: whoever may not approve it or set a rule aside for it (I-44). */
import type { Ref } from "../engine/ids.ts";
import type { Program } from "../program.ts";

/** Member id, or null where nobody in particular owns it. */
export function ownerOf(program: Program, subject: Ref): string | null {
  const { noun, id } = subject;
  switch (noun) {
    case "deliverable":
      return program.deliverable.get(id)?.ownerId ?? null;
    case "gate":
      return program.gate.get(id)?.ownerId ?? null;
    case "condition":
      return program.condition.get(id)?.ownerId ?? null;
    case "escalation":
      return program.escalation.get(id)?.ownerId ?? null;
    case "workstream":
      return program.workstream.get(id)?.leadId ?? null;
    case "outcome":
      return program.outcome.get(id)?.businessOwnerId ?? null;
    case "outcomePart":
      return (
        program.outcome.get(program.outcomePart.get(id)?.outcomeId ?? "")?.businessOwnerId ?? null
      );
    case "dependency":
      // Whoever waits for it would gain from setting a rule aside.
      return program.deliverable.get(program.dependency.get(id)?.toId ?? "")?.ownerId ?? null;
    case "criterion": {
      const criterion = program.criterion.get(id);
      return criterion
        ? ownerOf(program, { noun: criterion.subjectNoun, id: criterion.subjectId })
        : null;
    }
    default:
      return null;
  }
}
