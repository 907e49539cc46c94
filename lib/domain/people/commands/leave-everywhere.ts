/** Closing an account is leaving every program (I-04): what stands in the way in each, asked before anything is done. */
import type { Finding } from "../../engine/finding.ts";
import { standInTheWay, wantAcknowledging } from "../../engine/finding.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { removeMember } from "./remove-member.ts";

export interface LeftProgram {
  readonly program: Program;
  readonly memberId: string;
  /** Each names the program in its fact `inProgram`. */
  readonly findings: readonly Finding[];
}

/** The programs that the person is in, with what leaving each one meets. */
export function leavingEverywhere(
  programs: readonly { readonly program: Program; readonly situation: Situation }[],
  personId: string,
  acknowledge: string | undefined,
): readonly LeftProgram[] {
  const leaving = { kind: "person", personId, name: "", administrator: false } as const;
  return programs.flatMap(({ program, situation }) => {
    const memberId = memberOf(program, leaving)?.id;
    if (memberId === undefined) return [];
    const { findings } = removeMember.carryOut(program, { memberId, acknowledge }, situation);
    const inProgram = program.facts.name;
    const named = findings.map((one) => ({ ...one, facts: { ...one.facts, inProgram } }));
    return [{ program, memberId, findings: named }];
  });
}

/** Whether a rule blocks one of them, or a warning still wants a reason. */
export const mayLeaveEverywhere = (left: readonly LeftProgram[]): boolean => {
  const findings = left.flatMap((one) => one.findings);
  return standInTheWay(findings).length === 0 && wantAcknowledging(findings).length === 0;
};
