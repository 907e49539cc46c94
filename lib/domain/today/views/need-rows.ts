/** Needs as the rows of Today: those of one cause are one row, at the place of its gravest. */
import { compareText } from "../../engine/ids.ts";
import { sharedCause } from "../causes.ts";
import type { Need, RankedNeed, Urgency } from "./need.ts";

export interface NeedRow extends Need {
  /** What the row opens to, gravest first; empty where the row is one need itself. */
  readonly members: readonly Need[];
  /** Needs of its cause that `members` leaves out. */
  readonly moreMembers: number;
}

/** More than these are on the page that the row leads to. */
const membersShown = 10;
const gravestFirst: readonly Urgency[] = ["now", "soon", "watch"];

/** One row per cause, in the order of the needs given: each row stands where the first of its needs does. */
export function needRows(ranked: readonly RankedNeed[]): readonly NeedRow[] {
  const byCause = new Map<string, RankedNeed[]>();
  for (const need of ranked) {
    const key = need.cause === null ? need.id : `${need.cause.kind}:${need.cause.of}`;
    const same = byCause.get(key);
    if (same) same.push(need);
    else byCause.set(key, [need]);
  }
  return [...byCause].flatMap(([key, needs]) => rowOf(key, needs) ?? []);
}

function rowOf(id: string, needs: readonly RankedNeed[]): NeedRow | null {
  const [first] = needs;
  if (!first) return null;
  const members = needs.map(withoutRank);
  if (first.cause === null || needs.length === 1)
    return { ...withoutRank(first), members: [], moreMembers: 0 };
  const { kind, of, name } = first.cause;
  const { said, page } = sharedCause(kind);
  return {
    id,
    urgency:
      gravestFirst.find((urgency) => needs.some((need) => need.urgency === urgency)) ?? "watch",
    sentence: said(needs.length, name),
    clock: earliest(needs)?.clock ?? null,
    concerned: [...new Set(needs.flatMap(({ concerned }) => concerned))],
    why: first.why,
    action: {
      label: `See all ${needs.length}`,
      path: page?.(of) ?? first.action.path.replace(/#.*$/, ""),
    },
    members: members.slice(0, membersShown),
    moreMembers: Math.max(0, members.length - membersShown),
  };
}

/** The need whose clock strikes first; those without a clock are none. */
const earliest = (needs: readonly RankedNeed[]): RankedNeed | undefined =>
  [...needs.filter(({ clock }) => clock !== null)].sort((a, b) => compareText(a.at, b.at))[0];

const withoutRank = ({ weight: _weight, at: _at, cause: _cause, ...need }: RankedNeed): Need =>
  need;
