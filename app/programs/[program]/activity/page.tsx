import type { Metadata } from "next";
import { ask, askActivity } from "#ask";
import { activityLines, subjectChoices, subjectNamed } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";
import { Pager } from "#kit/pager";
import { ActivityFilter } from "#program/activity-filter";
import { ActivityList } from "#program/activity-list";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Activity" };

export default async function Activity({
  params,
  searchParams,
}: PageProps<"/programs/[program]/activity">) {
  const { program: slug } = await params;
  const { program, situation } = await ask(slug);
  const asked = wordsIn(await searchParams, ["who", "kind", "subject", "before"]);
  const { who, subject, before } = asked;
  const named = subject ? subjectNamed(program, subject) : null;
  const about = subjectChoices(program, asked.kind ?? named?.noun ?? null, situation);
  const filter = { who, about, subject: named?.id };
  const { rows, news, hasOlder } = await askActivity(slug, {
    limit: 100,
    before: /^\d{1,9}$/.test(before ?? "") ? Number(before) : undefined,
    actorId: who,
    subject: subject ? (named ?? { noun: "facts", id: "nothing" }) : undefined,
  });
  const lines = activityLines(program, rows, situation, { news, ofOne: who !== undefined });
  const query = new URLSearchParams({ ...(who ? { who } : {}), ...(subject ? { subject } : {}) });
  const last = rows.at(-1)?.seq;
  const older = new URLSearchParams({ ...Object.fromEntries(query), before: String(last) });
  return (
    <>
      <PageHead
        title="Activity"
        answer={
          <p>
            Who did what, newest first, with the fields before and after:{" "}
            <strong>{program.version}</strong> changes so far, each chained to the one before it,
            none ever edited. Refusals and overrides carry a mark.
          </p>
        }
      />
      <ActivityFilter people={[...program.member.values()]} {...filter} />
      {lines.length === 0 ? (
        <EmptyState title="No change fits.">Show everybody and everything again.</EmptyState>
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
