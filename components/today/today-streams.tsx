import type { Today } from "#domain";
import { routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { StreamClaims } from "../workstreams/stream-claims.tsx";

/** The streams of the program; before there is one, what to do first. */
export function TodayStreams({ view, program }: { view: Today; program: string }) {
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
  return <StreamClaims streams={view.streams} places={view.places} program={program} />;
}
