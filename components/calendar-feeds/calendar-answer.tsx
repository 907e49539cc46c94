import type { CalendarPage } from "#domain";
import { counted, plural } from "#domain";
import { Day } from "../shared/day.tsx";

const nouns: Readonly<Record<CalendarPage["counts"][number]["kind"], readonly [string, string]>> = {
  SPRINT_PLANNING: ["planning", "plannings"],
  STANDUP: ["stand-up", "stand-ups"],
  INTEGRATION_REVIEW: ["integration review", "integration reviews"],
  SPRINT_REVIEW: ["review", "reviews"],
  RETROSPECTIVE: ["retrospective", "retrospectives"],
  STEERING_REPORT: ["steering report due", "steering reports due"],
};

/** What comes next, and how much of the two weeks is mine? */
export function CalendarAnswer({ view }: { view: CalendarPage }) {
  const { next, counts, mineCount } = view;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (!view.hasSprints)
    return <>No sprint has days yet. Ceremonies follow from sprints: create the first one.</>;
  return (
    <>
      {next ? (
        <>
          <strong>Next: {next.name}</strong>, <Day day={next.day} />
          {next.time === null ? "" : `, ${next.time}`}.{" "}
        </>
      ) : (
        "Nothing is ahead: every sprint lies behind. "
      )}
      {all === 0
        ? "The next two weeks hold no ceremony."
        : `The next two weeks hold ${counts.map(({ kind, count }) => `${counted(count, ...nouns[kind])}`).join(", ")}; ${mineCount === all ? "all of them are" : `${mineCount} of the ${all} ${plural(mineCount, "is", "are")}`} yours.`}
    </>
  );
}
