import type { PlanGrid as PlanGridView } from "#domain";
import { plural, routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { NumberedPages } from "../shared/numbered-pages.tsx";
import { StreamFilter } from "../workstreams/stream-filter.tsx";
import { PlanGrid } from "./plan-grid.tsx";

/** The page of the plan grid. */
export function PlanByHand({
  program,
  workstreamId,
  grid,
}: {
  program: string;
  workstreamId: string | null;
  grid: PlanGridView;
}) {
  const here = routes.planGrid(program);
  const pageHref = (page: number) =>
    `${here}?${new URLSearchParams({ ...(workstreamId ? { stream: workstreamId } : {}), page: String(page) })}`;
  return (
    <>
      <PageHead
        title="Plan grid"
        answer={
          <p>
            <strong>{grid.total}</strong> open {plural(grid.total, "deliverable")}. Change cells,
            fill the empty rows below, or paste rows from a spreadsheet. All rows are saved
            together, or none.
          </p>
        }
        aside={<StreamFilter action={here} workstreamId={workstreamId} streams={grid.streams} />}
      />
      <PlanForm grid={grid} program={program} />
      <NumberedPages
        label="Pages of the plan"
        page={grid.page}
        pages={grid.pages}
        hrefOf={pageHref}
      />
      <CellsHelp />
    </>
  );
}

function PlanForm({ grid, program }: { grid: PlanGridView; program: string }) {
  return grid.streams.length === 0 ? (
    <EmptyState
      title="Add workstreams first."
      action={<LinkButton href={routes.workstreams(program)}>Add workstreams</LinkButton>}
    >
      Each deliverable belongs to a workstream, which needs a pillar and a lead.
    </EmptyState>
  ) : (
    <CommandForm
      program={program}
      offer={grid.offer}
      submit="Save changes"
      tone="primary"
      done="Saved."
      label="Plan of deliverables"
    >
      <PlanGrid
        key={grid.version}
        rows={grid.rows}
        streams={grid.streams.map((stream) => stream.name)}
        owners={grid.owners}
        sprints={grid.sprints}
      />
    </CommandForm>
  );
}

function CellsHelp() {
  return (
    <div className="mt-8 max-w-3xl text-small text-soft">
      <Disclosure summary="What the cells accept">
        <ul className="list-disc space-y-1 pl-5">
          <li>
            <strong>Waits for</strong>: other rows or deliverables, separated by semicolons, with
            link and lag as in project tools: <code>DL03FS+2d; DL04SS; #7</code> (row 7). You can
            also refer to a new row by what you write in its Id cell.
          </li>
          <li>
            <strong>Criteria</strong>: one line, separated by semicolons. Rows add and change
            criteria; they never remove them. To drop one, open its deliverable and give a reason.
          </li>
          <li>
            <strong>Pasting</strong>: copy cells in a spreadsheet, click the first cell, and paste.
            If the first line contains headings, columns are matched by name.
          </li>
          <li>
            Keys: arrows and Enter move between rows, Tab between cells. To import a whole plan from
            a file, use <TextLink href={routes.importPlan}>Import</TextLink>.
          </li>
        </ul>
      </Disclosure>
    </div>
  );
}
