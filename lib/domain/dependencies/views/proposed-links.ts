/** Dependencies that the method proposes for a deliverable, with the rule behind each and what the reader may do. */
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { ruleCard } from "../../rulebook.ts";
import { placeOf, titleOf } from "../../subjects.ts";
import {
  acceptProposedDependency,
  dismissProposedDependency,
} from "../commands/proposed-dependency.ts";
import type { MethodRuleId } from "../method-needs.ts";
import { proposedLinks } from "../method-needs.ts";

export interface ProposedLinkRow {
  readonly fromId: string;
  readonly title: string;
  readonly href: string | null;
  readonly ruleId: MethodRuleId;
  /** The rule, said as a rule. */
  readonly statement: string;
}

export interface ProposedLinks {
  readonly rows: readonly ProposedLinkRow[];
  readonly accept: AvailabilityLine;
  readonly dismiss: AvailabilityLine;
}

export function proposedLinksOf(
  program: Program,
  deliverableId: string,
  situation: Situation,
): ProposedLinks {
  const asked = (command: Parameters<typeof availability>[0]) =>
    availabilityLine(availability(command, program, deliverableId, situation));
  return {
    rows: proposedLinks(program, deliverableId).map(({ fromId, ruleId }) => ({
      fromId,
      title: titleOf(program, "deliverable", fromId),
      href: placeOf(program, "deliverable", fromId),
      ruleId,
      statement: ruleCard(ruleId).statement,
    })),
    accept: asked(acceptProposedDependency),
    dismiss: asked(dismissProposedDependency),
  };
}
