/** The weekly review across streams: held, dated, and with something agreed between them. */

import type { Day } from "../../calendar/index.ts";
import { addDays, addWorkingDays, workingDaysBetween } from "../../calendar/index.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { IntegrationReview } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { begunSprints, runningSprint } from "../../sprints/running-sprint.ts";
import { sumOf } from "../../sprints/statistics.ts";
import { counted } from "../../wording.ts";
import { runningStreams } from "../../workstreams/running-streams.ts";

/** Only a review that settled something between streams counts. */
export const counts = ({ outcomes }: Pick<IntegrationReview, "outcomes">): boolean =>
  outcomes.length > 0;

/** I-30: streams drift where nobody looks across them every week. */
export const streamsNotIntegrated = rule<{ reviewDay?: Day; outcomes?: number }>({
  id: "I-30",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: { label: "Seed EA2", url: null },
  statement:
    "An integration review is held every week and agrees something between streams. Otherwise it counts as not held.",
  objection: "{what}{misses}.",
  remedy: "Hold it, and record what was agreed between which streams.",
  check(program, { reviewDay, outcomes }, { today }) {
    if (reviewDay !== undefined) {
      const what = `The review of ${reviewDay} records no agreement between streams and would count as not held`;
      return outcomes === 0
        ? [
            {
              subject: { noun: "facts", id: program.id },
              aspect: reviewDay,
              facts: { what, misses: "" },
            },
          ]
        : [];
    }
    const sprint = runningSprint(program);
    const streams = runningStreams(program);
    if (sprint === null || streams.length < 2) return [];
    const every = settingOf(program, "integrationReviewWorkingDays");
    const last = lastCounted(program, today);
    const since = last ?? addWorkingDays(program.facts.calendar, sprint.startDay, -1);
    const gap = sprintDaysBetween(program, since, today);
    if (gap <= every) return [];
    const missed = Math.floor((gap - 1) / every);
    const what = last
      ? `The last integration review with an agreement between streams was on ${last}; sprints have had ${counted(gap, "working day")} since`
      : `Sprint ${sprint.number} began on ${sprint.startDay}, and no integration review has recorded an agreement between streams yet`;
    return [
      {
        subject: { noun: "sprint", id: sprint.id },
        facts: {
          what,
          misses:
            missed > 1
              ? `: ${missed} were missed in a row, a sign that the program is stalling`
              : "",
        },
      },
    ];
  },
});

function lastCounted(program: Program, today: Day): Day | null {
  const days = [...program.integrationReview.values()]
    .filter((review) => counts(review) && review.day <= today)
    .map(({ day }) => day)
    .sort();
  return days.at(-1) ?? null;
}

/** Working days of begun sprints after `from`, up to and including `to`: nobody looks across streams between sprints. */
function sprintDaysBetween(program: Program, from: Day, to: Day): number {
  const running = runningSprint(program)?.id;
  return sumOf(
    begunSprints(program).map(({ id, startDay, endDay }) => {
      const before = addDays(startDay, -1);
      const first = before < from ? from : before;
      const last = id === running || to < endDay ? to : endDay;
      return Math.max(0, workingDaysBetween(program.facts.calendar, first, last));
    }),
  );
}

/** T-70: a review of a day stands once; it is edited, not held again. */
export const reviewDayTaken = rule<{ subject: Ref; day: Day; reviewId: string | null }>({
  id: "T-70",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "There is at most one integration review a day.",
  objection: "The integration review of {day} is already recorded ({id}).",
  remedy: "Edit that one, or choose another day.",
  check: (program, { subject, day, reviewId }) =>
    [...program.integrationReview.values()]
      .filter((one) => one.day === day && one.id !== reviewId)
      .map(({ id }) => ({ subject, facts: { day, id } })),
});

/** T-71: what is settled between streams names at least two. */
export const outcomeOfOneStream = rule<{
  subject: Ref;
  row: number;
  workstreamIds: readonly string[];
}>({
  id: "T-71",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "An outcome of an integration review involves at least two streams.",
  objection: "The outcome names {named}. It needs at least two streams.",
  remedy: "Name the other stream, or record it under decisions.",
  check(_program, { subject, row, workstreamIds }) {
    const streams = [...new Set(workstreamIds)];
    if (streams.length > 1) return [];
    return [{ subject, facts: { row, named: streams[0] ? `only ${streams[0]}` : "no stream" } }];
  },
});

export const integrationRules = [streamsNotIntegrated, reviewDayTaken, outcomeOfOneStream];
