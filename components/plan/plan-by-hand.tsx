import Form from "next/form";
import type { PlanGrid as PlanGridView } from "#domain";
import { plural, routes } from "#domain";
import { Button } from "#kit/button";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { SelectField } from "#kit/fields/field";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { NumberedPages } from "../shared/numbered-pages.tsx";
import { PlanGrid } from "./plan-grid.tsx";

/** The room of the plan by hand. */
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
        title="The plan by hand"
        answer={
          <p>
            <strong>{grid.total}</strong> open {plural(grid.total, "deliverable")}. Change cells,
            fill the empty rows below, or paste rows from a spreadsheet: they are taken over
            together, or none is.
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
      title="A plan needs workstreams first."
      action={<LinkButton href={routes.workstreams(program)}>Add workstreams</LinkButton>}
    >
      Each deliverable belongs to one; give it a pillar and a lead.
    </EmptyState>
  ) : (
    <CommandForm
      program={program}
      offer={grid.offer}
      submit="Take over"
      tone="primary"
      done="Taken over."
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
      <Disclosure summary="What the cells take">
        <ul className="list-disc space-y-1 pl-5">
          <li>
            <strong>Waits for</strong>: other rows or deliverables, parted by semicolons, with link
            and lag as project tools write them: <code>DL03FS+2d; DL04SS; #7</code> (row 7). A name
            you write into Id works for new rows too.
          </li>
          <li>
            <strong>Criteria</strong>: one line, parted by semicolons. Rows add and change; they
            never take away. What is dropped is dropped where it is shown, with a reason.
          </li>
          <li>
            <strong>Pasting</strong>: copy cells in a spreadsheet, click the cell where they should
            begin, paste. If the first line holds headings, columns are matched by name.
          </li>
          <li>
            Keys: arrows and Enter move between rows, Tab between cells. A whole plan as a file goes
            in through <TextLink href={routes.importPlan}>Import</TextLink>.
          </li>
        </ul>
      </Disclosure>
    </div>
  );
}

function StreamFilter({
  action,
  workstreamId,
  streams,
}: Pick<PlanGridView, "streams"> & { action: string; workstreamId: string | null }) {
  return (
    <Form action={action} className="flex items-center gap-2">
      <SelectField
        label="Workstream"
        hideLabel
        name="stream"
        defaultValue={workstreamId ?? ""}
        choices={[
          { value: "", label: "All workstreams" },
          ...streams.map((stream) => ({ value: stream.id, label: stream.name })),
        ]}
      />
      <Button type="submit" size="small">
        Show
      </Button>
    </Form>
  );
}
