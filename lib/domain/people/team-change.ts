/** I-35: a team that has largely changed since a sprint began says nothing by it any more. */
import { dayOf } from "../calendar/index.ts";
import { hasDuty } from "../duties.ts";
import type { Member, Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import { settingOf } from "../settings.ts";

const teamOf = remembered((program: Program): readonly Member[] =>
  [...program.member.values()].filter(({ roles }) => hasDuty(roles, "delivers")),
);

/**
 * Members who joined or left after a sprint's first day, over all who were in the team since, 0–1. Whoever came with
 * the founding of the program counts as there from the start: what was before is not known.
 */
export function teamChangeSince(program: Program, sprint: Sprint): number {
  const since = teamOf(program).filter(
    ({ active, leftDay }) => active || (leftDay !== null && leftDay >= sprint.startDay),
  );
  const { calendar, foundedAt } = program.facts;
  const founded = dayOf(calendar, foundedAt);
  const changed = since.filter(
    ({ active, joinedDay }) => !active || (joinedDay > sprint.startDay && joinedDay > founded),
  );
  return since.length === 0 ? 0 : changed.length / since.length;
}

/** Whether the team has changed so much since a sprint began that the sprint no longer counts for velocity (I-35). */
export const isAnotherTeam = (program: Program, sprint: Sprint): boolean =>
  teamChangeSince(program, sprint) > settingOf(program, "teamChangeMost");
