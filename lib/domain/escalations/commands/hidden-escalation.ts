/** A concern told in confidence does not exist for those who may not read it (I-75). */
import type { Finding } from "../../engine/finding.ts";
import { subjectUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Escalation } from "../../nouns.ts";
import { maySeeEscalation } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";

/** The findings of `look`, or, where the escalation is hidden from the actor, that there is none. */
export function unlessHidden(
  program: Program,
  id: string,
  situation: Situation,
  look: (escalation: Escalation) => readonly Finding[],
): readonly Finding[] {
  const escalation = program.escalation.get(id);
  if (!escalation) return [];
  return maySeeEscalation(program, escalation, situation)
    ? look(escalation)
    : subjectUnknown.check(
        program,
        { subject: { noun: "escalation", id }, exists: false },
        situation,
      );
}
