import type { Metadata } from "next";
import { ask, askActivity } from "#ask";
import { ActivityAnswer } from "#components/program/activity-answer";
import { ActivityFilter } from "#components/program/activity-filter";
import { ActivityList } from "#components/program/activity-list";
import { NoActivity } from "#components/program/no-activity";
import { activityLines, activityNames, activityQuestion } from "#domain";
import { PageHead } from "#kit/page-head";
import { Pager } from "#kit/pager";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Activity" };

/** Who changed what, and when? */
export default async function Activity({
  params,
  searchParams,
}: PageProps<"/programs/[program]/activity">) {
  const { program: slug } = await params;
  const { program, situation } = await ask(slug);
  const { who, ...asked } = wordsIn(await searchParams, activityNames);
  const question = activityQuestion(program, { who, ...asked }, situation);
  const { about, since, until, before, query } = question;
  const { rows, news, hasOlder } = await askActivity(slug, {
    limit: 25,
    before,
    actorId: who,
    noun: about.kind ?? undefined,
    subject: about.chosen ?? undefined,
    since,
    until,
  });
  const lines = activityLines(program, rows, situation, { news, ofOne: who !== undefined });
  const filtered = [query, since, until, before].some(Boolean);
  const older = `?${query}${query === "" ? "" : "&"}before=${rows.at(-1)?.seq}`;
  return (
    <>
      <PageHead title="Activity" answer={<ActivityAnswer changes={program.version} />} />
      <ActivityFilter program={program} who={who} question={question} />
      {lines.length === 0 ? (
        <NoActivity filtered={filtered} program={slug} />
      ) : (
        <ActivityList lines={lines} zone={program.facts.calendar.zone} program={slug} />
      )}
      <Pager
        label="Older changes"
        newer={before === undefined ? undefined : `?${query}`}
        older={hasOlder ? older : undefined}
      />
    </>
  );
}
