/** What is wrong with the people a command names to decide a gate. */
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Situation } from "../../engine/situation.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { mayNotDecide, tooFewDeciders } from "../decider-rules.ts";

/** They are members, their roles decide gates, none of them owns the work, and they are enough. */
export function deciderFindings(
  program: Program,
  gateId: string,
  deciderIds: readonly string[],
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "gate", id: gateId } as const;
  return [
    ...unknownMembers(program, subject, "Decider", deciderIds, situation),
    ...mayNotDecide.check(program, { gateId, deciderIds }, situation),
    ...approvesOwnWork.check(program, { subject, approverIds: deciderIds }, situation),
    ...tooFewDeciders.check(program, { gateId, deciders: deciderIds.length }, situation),
  ];
}
