/** Who could review a piece of work, those whose role it is first. */

import { takesPart } from "../access.ts";
import { duties } from "../duties.ts";
import { compareText } from "../engine/ids.ts";
import type { Member } from "../nouns.ts";
import type { Program } from "../program.ts";

/**
 * Active members who take part in the work: QA reviewers, then business owners, then everyone else, each by name.
 * Whose own work it is, is checked by the caller (I-44).
 */
export const reviewersByRank = (program: Program): readonly Member[] =>
  [...program.member.values()]
    .filter(({ active, roles }) => active && takesPart(roles))
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.name, b.name));

function rankOf({ roles }: Member): number {
  const rank = duties.reviewsWork.findIndex((role) => roles.includes(role));
  return rank === -1 ? duties.reviewsWork.length : rank;
}
