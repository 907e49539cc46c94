/** A dependency that the method proposes: taken with one press, or dismissed with a reason and kept in the record. */
import { change } from "../../changes.ts";
import { recordOfDrop } from "../../deliverables/commands/drop-record.ts";
import { openStates } from "../../deliverables/deliverable-moves.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { proposedLinks } from "../method-needs.ts";
import type { CreateDependency } from "./create-dependency.ts";
import { needsNoAsking, newDependency } from "./create-dependency.ts";

const ends = {
  /** The deliverable that waits. */
  toId: id("The deliverable that waits"),
  fromId: id("What it waits for"),
};

const acceptInput = inputOf(ends);
const dismissInput = inputOf({ ...ends, reason: reason("why it doesn't depend on it") });

export type AcceptProposedDependency = InputOf<typeof acceptInput>;
export type DismissProposedDependency = InputOf<typeof dismissInput>;

type Ends = Pick<AcceptProposedDependency, "toId" | "fromId">;

const proposalOf = (program: Program, { toId, fromId }: Ends) =>
  proposedLinks(program, toId).find((one) => one.fromId === fromId);

const proposalFindings = (
  program: Program,
  command: Ends,
  situation: Situation,
): readonly Finding[] =>
  referenceUnknown.check(
    program,
    {
      subject: { noun: "deliverable", id: command.toId },
      field: "The proposed dependency",
      value: command.fromId,
      exists: proposalOf(program, command) !== undefined,
    },
    situation,
  );

/** The dependency as somebody would have entered it: hard, and needed when the work is meant to start. */
function asProposed(program: Program, ends: Ends): CreateDependency | null {
  const proposal = proposalOf(program, ends);
  if (!proposal) return null;
  return {
    toId: ends.toId,
    fromId: ends.fromId,
    fromOutside: null,
    fromWorkstreamId: null,
    type: proposal.type,
    strength: "HARD",
    linkType: "FS",
    lagDays: 0,
    needByDay: program.deliverable.get(ends.toId)?.startDay ?? null,
    note: `Proposed by rule ${proposal.ruleId}.`,
  };
}

export const acceptProposedDependency = defineCommand<AcceptProposedDependency>({
  name: "accept-proposed-dependency",
  noun: "deliverable",
  input: acceptInput,
  subjectId: ({ toId }) => toId,
  from: openStates,
  checkInput: proposalFindings,
  changes(program, command, situation, mint) {
    const given = asProposed(program, command);
    if (!given) return [];
    const agreed = needsNoAsking(program, given, situation);
    return [
      change(
        "dependency-proposed",
        mint("dependency"),
        newDependency(program, given, agreed, situation),
      ),
    ];
  },
});

export const dismissProposedDependency = defineCommand<DismissProposedDependency>({
  name: "dismiss-proposed-dependency",
  noun: "deliverable",
  input: dismissInput,
  subjectId: ({ toId }) => toId,
  from: openStates,
  checkInput: proposalFindings,
  changes(program, command, situation, mint) {
    const given = asProposed(program, command);
    if (!given) return [];
    return [
      change("dependency-proposed", mint("dependency"), {
        ...newDependency(program, given, false, situation),
        state: "CANCELLED",
        droppedReason: command.reason.trim(),
        droppedFrom: { ...recordOfDrop(program, "PROPOSED", situation), withId: null },
      }),
    ];
  },
});
