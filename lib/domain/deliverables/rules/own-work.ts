/** What keeps people from judging their own work beside I-44 itself: sign-offs, submissions and owners in review. */
import type { FindingFacts } from "../../engine/finding.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import { signersOf, suggestedSigner } from "../../gates/sign-off.ts";
import { criteriaOf } from "../../program.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { listed } from "../../wording.ts";

const nobody: readonly ProgramRole[] = [];

/** T-110 (I-44): a sign-off is signed by the role it names, and by nobody else. */
export const signedByAnother = rule<{ criterionIds: readonly string[] }>({
  id: "T-110",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement:
    "Only a member with the named role marks a sign-off criterion as met, waived or not applicable.",
  objection: "{criterion} ({text}) needs the sign-off of: {role}. {who}",
  remedy: "Ask a member with that role to assess it.",
  check: (program, { criterionIds }, situation) => {
    const held = memberOf(program, situation.actor)?.roles ?? [];
    return criterionIds.flatMap((id) => {
      const { signedBy = null, text = "" } = program.criterion.get(id) ?? {};
      if (signedBy === null || held.includes(signedBy)) return [];
      const names = signersOf(program, signedBy).map((memberId) => nameOf(program, memberId));
      const who =
        names.length > 0
          ? `${listed(names)} can sign it.`
          : "Nobody in this program has that role yet. An administrator or the EATP can assign it.";
      const facts: FindingFacts = { criterion: id, text, role: wordFor(signedBy), who };
      return [{ subject: { noun: "criterion", id }, facts }];
    });
  },
});

/** T-111 (I-44): what reads like a sign-off is signed by the role that it asks for. */
export const signOffWithoutSigner = rule<{
  subject: Ref;
  text: string;
  signedBy: ProgramRole | null;
}>({
  id: "T-111",
  severity: "BLOCKS",
  overridableBy: ["QA_REVIEWER", "EATP"],
  jointly: true,
  ...ownOrder,
  statement: "A criterion that reads like a sign-off is signed by the role it asks for.",
  objection: "{text} reads like a sign-off that needs this role: {role}. Signed by: {chosen}.",
  remedy: "Choose that role as its signer.",
  check: (_program, { subject, text, signedBy }) => {
    const role = suggestedSigner(text);
    if (role === null || role === signedBy) return [];
    const chosen = signedBy === null ? "anyone who may assess it" : wordFor(signedBy);
    return [{ subject, facts: { text: text.trim(), role: wordFor(role), chosen } }];
  },
});

/** T-112 (I-44): a submission is taken back before anybody has reviewed it, not afterwards. */
export const reviewHasBegun = rule<{ deliverableId: string }>({
  id: "T-112",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement: "A submission can be taken back until its review has started.",
  objection:
    "{reviewer} has started to review {id}: {criterion} was assessed after it was submitted.",
  remedy: "Ask the reviewer to return the deliverable.",
  check: (program, { deliverableId }) => {
    const { submittedAt = null } = program.deliverable.get(deliverableId) ?? {};
    const begun = (criteriaOf(program).get(`deliverable:${deliverableId}`) ?? []).find(
      ({ assessedAt }) => submittedAt !== null && assessedAt !== null && assessedAt > submittedAt,
    );
    if (!begun) return [];
    const reviewer = nameOf(program, begun.assessedById);
    return [
      {
        subject: { noun: "deliverable", id: deliverableId },
        facts: { id: deliverableId, criterion: begun.id, reviewer },
      },
    ];
  },
});

/** T-113 (I-44): work in review keeps its owner. */
export const ownerChangesInReview = rule<{ deliverableId: string; ownerId: string | null }>({
  id: "T-113",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement: "Work in review keeps its owner until the submission is taken back or returned.",
  objection: "{id} is in review, so its owner stays {owner}.",
  remedy: "Take the submission back, change the owner, then submit it again.",
  check: (program, { deliverableId, ownerId }) => {
    const deliverable = program.deliverable.get(deliverableId);
    if (deliverable?.state !== "IN_REVIEW" || deliverable.ownerId === ownerId) return [];
    const owner = nameOf(program, deliverable.ownerId);
    const subject: Ref = { noun: "deliverable", id: deliverableId };
    return [{ subject, facts: { id: deliverableId, owner } }];
  },
});

export const ownWorkRules = [
  signedByAnother,
  signOffWithoutSigner,
  reviewHasBegun,
  ownerChangesInReview,
];
