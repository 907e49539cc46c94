import type { StandupDigest } from "#domain";
import { counted, listed, plural, routes } from "#domain";
import { StackedBar } from "#kit/charts/bar";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Day } from "../shared/day.tsx";

/** The day in a sentence and a bar, and the way to the days around it. */
export function StandupDigestHead({ digest, program }: { digest: StandupDigest; program: string }) {
  const { day, previousDay, nextDay, rows, reported, quiet } = digest;
  const at = (to: string) => `${routes.standup(program)}?day=${to}`;
  const waiting = rows.length - reported - quiet.length;
  return (
    <>
      <PageHead
        title={
          <>
            Stand-up of <Day day={day} />
          </>
        }
        lead={digest.sprintWords ?? "no sprint is running"}
        answer={<Answer digest={digest} />}
        aside={
          <nav aria-label="Days" className="flex flex-wrap gap-2">
            {previousDay ? (
              <LinkButton href={at(previousDay)}>
                ← <Day day={previousDay} />
              </LinkButton>
            ) : null}
            {nextDay ? (
              <LinkButton href={at(nextDay)}>
                <Day day={nextDay} /> →
              </LinkButton>
            ) : null}
          </nav>
        }
      />
      {rows.length > 0 ? (
        <div className="mb-8 max-w-3xl">
          <StackedBar
            label="Streams by whether they reported"
            parts={[
              { tone: "on-track", label: "reported", value: reported },
              { tone: "at-risk", label: "quiet", value: quiet.length },
              { tone: "not-started", label: "still to come", value: waiting },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}

function Answer({ digest }: { digest: StandupDigest }) {
  const { rows, reported, quiet, mentions, isToday, over, beginsAt } = digest;
  const drafts = mentions.filter(({ drafted }) => drafted).length;
  return (
    <>
      <p>
        {rows.length === 0 ? (
          "No stream note was due that day. "
        ) : (
          <strong>
            {reported} of {rows.length} streams reported.{" "}
          </strong>
        )}
        {quiet.length > 0 ? (
          <>
            <strong>{listed(quiet.map(({ name }) => name))}</strong> did not report.{" "}
          </>
        ) : null}
        {mentions.length > 0 ? (
          <>
            <strong>
              {counted(mentions.length, "blocker is", "blockers are")} mentioned but not recorded
            </strong>
            {drafts > 0
              ? `; ${drafts} of them ${plural(drafts, "waits", "wait")} for the EATP`
              : ""}
            .
          </>
        ) : (
          "Every blocker mentioned is recorded."
        )}
      </p>
      {isToday && !over ? <p>Today's stand-up begins at {beginsAt}.</p> : null}
    </>
  );
}
