/** What a command names must exist: members who are active, deliverables that are not dropped (T-04). */
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";

const unknown =
  (exists: (program: Program, id: string) => boolean) =>
  (
    program: Program,
    subject: Ref,
    field: string,
    ids: readonly string[],
    situation: Situation,
  ): readonly Finding[] =>
    ids.flatMap((value) =>
      referenceUnknown.check(
        program,
        { subject, field, value, exists: exists(program, value) },
        situation,
      ),
    );

export const unknownMembers = unknown((program, id) => program.member.get(id)?.active === true);

export const unknownDeliverables = unknown((program, id) => {
  const state = program.deliverable.get(id)?.state;
  return state !== undefined && state !== "DROPPED";
});
