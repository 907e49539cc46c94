import type { DependencyBoard } from "#domain";
import { counted, routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { Section } from "#kit/section";
import { StreamFilter } from "../workstreams/stream-filter.tsx";
import { CriticalChain } from "./critical-chain.tsx";
import type { DependencyProps } from "./dependency-address.ts";
import { dependencyHref, newDependencyHref } from "./dependency-address.ts";
import { DependencyBoardChart } from "./dependency-board-chart.tsx";
import { ResolutionChart } from "./resolution-chart.tsx";

/** What holds the whole plan, who waits for whom in these sprints, and how much came in time. */
export function BoardPart({
  board,
  from,
  ...props
}: DependencyProps & {
  board: DependencyBoard;
  /** First column of the board, when one was asked for. */
  from: string | null;
}) {
  const { program, query, view } = props;
  return (
    <>
      {view.chain.length > 0 ? (
        <Section
          id="critical"
          title="Critical path"
          aside={`${counted(view.chainPoints, "point")}, hard links only`}
        >
          <CriticalChain chain={view.chain} program={program} />
        </Section>
      ) : null}
      <Section
        id="board"
        title="Board"
        aside={
          <StreamFilter
            action={routes.dependencies(program)}
            workstreamId={query.workstreamId}
            streams={view.streams}
            kept={from === null ? {} : { from }}
          />
        }
      >
        {board.lanes.length === 0 ? (
          <EmptyState
            title="No dependencies in these sprints."
            action={<LinkButton href={newDependencyHref(props)}>Add a dependency</LinkButton>}
          >
            {query.workstreamId
              ? "Choose all workstreams, or add what this one waits for."
              : "Add what a deliverable waits for, and the board shows it."}
          </EmptyState>
        ) : (
          <DependencyBoardChart
            board={board}
            hrefOf={(fields) => dependencyHref(props, fields)}
            program={program}
          />
        )}
      </Section>
      <ResolutionChart view={view.resolution} program={program} today={view.today} />
    </>
  );
}
