import type { Metadata } from "next";
import { ask, askActivity } from "#ask";
import { ActivityFilter } from "#components/program/activity-filter";
import { ActivityList } from "#components/program/activity-list";
import { activityLines, subjectChoices } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";
import { Pager } from "#kit/pager";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Activity" };

export default async function Activity({
  params,
  searchParams,
}: PageProps<"/programs/[program]/activity">) {
  const { program: slug } = await params;
  const { program, situation } = await ask(slug);
  const asked = wordsIn(await searchParams, ["who", "kind", "subject", "before"]);
  const { before, ...kept } = asked;
  const about = subjectChoices(program, { noun: kept.kind, id: kept.subject }, situation);
  const { rows, news, hasOlder } = await askActivity(slug, {
    limit: 100,
    before: /^\d{1,9}$/.test(before ?? "") ? Number(before) : undefined,
    actorId: kept.who,
    noun: about.kind ?? undefined,
    subject: about.chosen ?? undefined,
  });
  const lines = activityLines(program, rows, situation, { news, ofOne: kept.who !== undefined });
  const query = new URLSearchParams(kept);
  const last = rows.at(-1)?.seq;
  const older = new URLSearchParams({ ...Object.fromEntries(query), before: String(last) });
  return (
    <>
      <PageHead
        title="Activity"
        answer={
          <p>
            Who changed what, newest first, with the values before and after.{" "}
            <strong>{program.version}</strong> changes so far; none can be edited. Refusals and
            overrides are marked.
          </p>
        }
      />
      <ActivityFilter people={[...program.member.values()]} who={kept.who} about={about} />
      {lines.length === 0 ? (
        <EmptyState title="No change matches this filter.">Clear the filter.</EmptyState>
      ) : (
        <ActivityList lines={lines} zone={program.facts.calendar.zone} program={slug} />
      )}
      <Pager
        label="Older changes"
        newer={before ? `?${query}` : undefined}
        older={hasOlder && last ? `?${older}` : undefined}
      />
    </>
  );
}
