/** Whether what is waited for arrives in time, as far as its days and its provider tell. */

import type { Situation } from "../engine/situation.ts";
import type { Dependency } from "../nouns.ts";
import type { Program } from "../program.ts";
import { expectedOn, isAwaited } from "./dependency-ends.ts";

/** How a touch stands: what was promised arrives in time, might not, or did not. */
export type CrossStreamStatus = "SETTLED" | "IN_TIME" | "AT_RISK" | "MISSED";

export interface DependencyStanding {
  readonly standing: CrossStreamStatus;
  /** "promised for 2026-11-25, two days after it is needed"; days stay ISO. */
  readonly why: string;
}

/**
 * How a dependency stands today, and why in words. The first of these that is true: it is there; its day has
 * passed (missed); overdue or expected late, blocked, reported so by its stream, or without a day (at risk); else
 * in time.
 */
export function dependencyStanding(
  program: Program,
  dependency: Dependency,
  { today }: Situation,
): DependencyStanding {
  const provider = program.deliverable.get(dependency.fromId ?? "");
  if (!isAwaited(program, dependency)) return { standing: "SETTLED", why: "it has arrived" };
  const { needByDay } = dependency;
  const expected = expectedOn(program, dependency);
  if (needByDay !== null && needByDay < today)
    return { standing: "MISSED", why: `needed by ${needByDay}, hasn't arrived` };
  if (expected !== null && expected < today)
    return { standing: "AT_RISK", why: `expected on ${expected}, hasn't arrived` };
  if (needByDay !== null && expected !== null && expected > needByDay)
    return { standing: "AT_RISK", why: `expected on ${expected}, needed by ${needByDay}` };
  if (provider?.state === "BLOCKED")
    return { standing: "AT_RISK", why: `${provider.id} is blocked` };
  if (dependency.state === "AT_RISK" || dependency.state === "MISSED")
    return { standing: dependency.state, why: "reported by its stream" };
  if (expected === null) return { standing: "AT_RISK", why: "no date is known" };
  return { standing: "IN_TIME", why: `expected on ${expected}` };
}
