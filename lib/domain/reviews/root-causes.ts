/** Root causes: what leads in a sprint, and how a cause is said without naming anybody. */
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { itemsHeld } from "../sprints/sprint-records.ts";
import type { RootCause } from "../vocabulary.ts";
import { rootCauses } from "../vocabulary.ts";

export interface CauseShare {
  readonly cause: RootCause;
  readonly points: number;
  readonly items: number;
}

/** Causes of what a sprint did not finish, most points first. */
export function causesOf(program: Program, sprint: Sprint): readonly CauseShare[] {
  const unfinished = itemsHeld(program, sprint.id).filter(
    ({ disposition }) => disposition !== null && disposition !== "ACCEPTED",
  );
  return rootCauses
    .map((cause) => {
      const own = unfinished.filter(({ rootCause }) => rootCause === cause);
      return {
        cause,
        items: own.length,
        points: own.reduce((sum, { pointsAtLock }) => sum + pointsAtLock, 0),
      };
    })
    .filter(({ items }) => items > 0)
    .sort((a, b) => b.points - a.points || b.items - a.items);
}

/** The cause with the most points; several where they are level. */
export function leadingCauses(program: Program, sprint: Sprint): readonly RootCause[] {
  const causes = causesOf(program, sprint);
  return causes
    .filter(({ points, items }) => points === causes[0]?.points && items === causes[0]?.items)
    .map(({ cause }) => cause);
}

const wordings: Readonly<Record<RootCause, (id: string) => string>> = {
  DEPENDENCY: (id) => `What ${id} depends on didn't arrive when it was needed.`,
  DATA: (id) => `The data for ${id} wasn't complete or good enough in time.`,
  ESTIMATE: (id) => `${id} turned out to be larger than estimated.`,
  CAPACITY: (id) => `There was less time for ${id} than the plan assumed.`,
  DECISION_DELAY: (id) => `A decision that ${id} needs wasn't made in time.`,
  SCOPE: (id) => `The scope of ${id} grew or changed after the plan was locked.`,
  QUALITY_RETURN: (id) => `${id} didn't meet its criteria when it was checked and was returned.`,
  TECHNICAL_UNCERTAINTY: (id) => `${id} raised technical questions that nobody can answer yet.`,
  RESISTANCE: (id) => `People affected by ${id} have objections that haven't been answered.`,
  EXTERNAL: (id) => `Something outside the program delayed ${id}.`,
};

/** A way to say the cause that speaks of the work and of nobody (I-56). */
export const blameFree = (cause: RootCause, deliverableId: string): string =>
  wordings[cause](deliverableId);

/** Members a text names, by full name or by one capitalised part of it. */
export function namesIn(program: Program, text: string): readonly string[] {
  const words = new Set(text.split(/[^\p{L}\p{M}'-]+/u).map((word) => word.replace(/'s$/u, "")));
  return [...program.member.values()]
    .map(({ name }) => name)
    .filter((name) =>
      name.split(" ").some((part) => part.length > 2 && /^\p{Lu}/u.test(part) && words.has(part)),
    );
}
