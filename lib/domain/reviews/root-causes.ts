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
  DEPENDENCY: (id) => `What ${id} builds on was not there when it was needed.`,
  DATA: (id) => `The data that ${id} needs was not complete or not good enough in time.`,
  ESTIMATE: (id) => `${id} turned out larger than we had estimated.`,
  CAPACITY: (id) => `There was less time for ${id} than the plan assumed.`,
  DECISION_DELAY: (id) => `A decision that ${id} waits for was not taken in time.`,
  SCOPE: (id) => `What ${id} has to hold grew or changed after the plan was locked.`,
  QUALITY_RETURN: (id) => `${id} did not meet its criteria when it was checked, and went back.`,
  TECHNICAL_UNCERTAINTY: (id) => `${id} raised technical questions that nobody could answer yet.`,
  RESISTANCE: (id) => `Those whom ${id} affects have objections that are not answered yet.`,
  EXTERNAL: (id) => `Something outside the program held ${id} up.`,
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
