import type { Today } from "#domain";
import { counted, routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { TextLink } from "#kit/text-link";
import { StreamClaims } from "../workstreams/stream-claims.tsx";

/** The streams of the program in a sentence, and all of them once opened; before there is one, what to do first. */
export function TodayStreams({
  view,
  program,
  opened,
}: {
  view: Today;
  program: string;
  opened: boolean;
}) {
  if (view.empty)
    return (
      <EmptyState
        title="This program has no workstreams yet."
        action={
          <LinkButton href={routes.workstreams(program)}>Create the first workstream</LinkButton>
        }
      >
        Workstreams cover the pillars. Each has a lead who claims its status.
      </EmptyState>
    );
  return opened ? (
    <StreamClaims streams={view.streams} places={view.places} program={program} />
  ) : (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span>{inOneSentence(view.streams)}</span>
      <TextLink href={`${routes.today(program)}?streams=all#streams`}>Show the streams</TextLink>
    </p>
  );
}

function inOneSentence(streams: Today["streams"]): string {
  const better = streams.filter(({ comparison }) => comparison === "better").length;
  const all = counted(streams.length, "stream is", "streams are");
  return better === 0
    ? `${all} active. No stream claims a better status than the evidence shows.`
    : `${all} active. ${counted(better, "stream claims", "streams claim")} a better status than the evidence shows.`;
}
