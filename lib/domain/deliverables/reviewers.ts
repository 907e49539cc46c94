/** Who could review a piece of work, those whose role it is first. */

import { takesPart } from "../access.ts";
import { compareText } from "../engine/ids.ts";
import type { Member } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { ProgramRole } from "../vocabulary.ts";

/** Whose role it is to review, in the order in which they are offered. */
const reviewing: readonly ProgramRole[] = ["QA_REVIEWER", "BUSINESS_OWNER"];

/**
 * Active members who take part in the work: QA reviewers, then business owners, then everyone else, each by name.
 * Whose own work it is, is checked by the caller (I-44).
 */
export const reviewersByRank = (program: Program): readonly Member[] =>
  [...program.member.values()]
    .filter(({ active, roles }) => active && takesPart(roles))
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.name, b.name));

function rankOf({ roles }: Member): number {
  const rank = reviewing.findIndex((role) => roles.includes(role));
  return rank === -1 ? reviewing.length : rank;
}
