import type { CalendarPage } from "#domain";
import { counted, listed, plural } from "#domain";
import { Day } from "../shared/day.tsx";

const nouns: Readonly<Record<CalendarPage["counts"][number]["kind"], readonly [string, string]>> = {
  SPRINT_PLANNING: ["planning meeting", "planning meetings"],
  STANDUP: ["stand-up", "stand-ups"],
  INTEGRATION_REVIEW: ["integration review", "integration reviews"],
  SPRINT_REVIEW: ["sprint review", "sprint reviews"],
  RETROSPECTIVE: ["retrospective", "retrospectives"],
  STEERING_REPORT: ["steering report due", "steering reports due"],
};

/** What comes next, and how much of the two weeks is mine? */
export function CalendarAnswer({ view }: { view: CalendarPage }) {
  const { next, counts, mineCount } = view;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (!view.hasSprints)
    return <>No sprint has dates yet. Create a sprint to schedule its ceremonies.</>;
  return (
    <>
      {next ? (
        <>
          <strong>Next: {next.name}</strong>, <Day day={next.day} />
          {next.time === null ? "" : `, ${next.time}`}.{" "}
        </>
      ) : (
        "Nothing is scheduled: all sprints have ended. "
      )}
      {all === 0
        ? "No ceremonies in the next two weeks."
        : `In the next two weeks: ${listed(counts.map(({ kind, count }) => counted(count, ...nouns[kind])))}. ${mineCount === all ? "All are in your calendar." : `${mineCount} of ${all} ${plural(mineCount, "is", "are")} in your calendar.`}`}
    </>
  );
}
