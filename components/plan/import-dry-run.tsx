import Form from "next/form";
import type { PlanDryRun } from "#domain";
import { counted, dryRunFacts, plural, routes } from "#domain";
import { Button } from "#kit/button";
import { DefinitionList } from "#kit/definition-list";
import { Disclosure } from "#kit/disclosure";
import { RadioField, SelectField } from "#kit/fields/field";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";

/** What would become what, and what would not; nothing is founded by looking. */
export function ImportDryRun({ dryRun, draftId }: { dryRun: PlanDryRun; draftId: string }) {
  return (
    <>
      <PageHead
        lead={<TextLink href={routes.importPlan}>Import a plan</TextLink>}
        title={`Dry run: ${dryRun.title}`}
        answer={
          <p>
            <strong>{dryRun.deliverables}</strong> {plural(dryRun.deliverables, "deliverable")} in{" "}
            <strong>{dryRun.streams.length}</strong> {plural(dryRun.streams.length, "workstream")},
            joined by <strong>{dryRun.dependencies}</strong>{" "}
            {plural(dryRun.dependencies, "dependency", "dependencies")}.{" "}
            {dryRun.leftOutCount === 0
              ? "Nothing is left out."
              : `Left out: ${dryRun.leftOutCount}, each listed below with the reason.`}
          </p>
        }
      />
      <BecomesWhat dryRun={dryRun} />
      {dryRun.notes.length > 0 ? (
        <ul className="mt-4 max-w-3xl list-disc space-y-1 pl-5 text-small text-soft">
          {dryRun.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <LeftOut dryRun={dryRun} draftId={draftId} />
      {dryRun.columns.length > 0 || dryRun.questions.length > 0 ? (
        <ReadOtherwise dryRun={dryRun} draftId={draftId} />
      ) : null}
      <Section id="cut" title="How the plan is divided into workstreams">
        <Form action={routes.importDraft(draftId)} className="flex flex-wrap items-end gap-3">
          <SelectField
            label="Workstreams are"
            name="by"
            key={dryRun.by}
            defaultValue={dryRun.by}
            choices={dryRun.groupings.map((one) => ({
              value: one.value,
              label: `${one.label}: ${one.streams}${one.ungrouped > 0 ? ` (${counted(one.ungrouped, "row belongs", "rows belong")} to none)` : ""}`,
            }))}
          />
          <Button type="submit">Divide it this way</Button>
        </Form>
      </Section>
    </>
  );
}

function BecomesWhat({ dryRun }: { dryRun: PlanDryRun }) {
  return (
    <DefinitionList
      rows={[
        ...dryRunFacts(dryRun),
        {
          name: "Span",
          value: (
            <>
              <Day day={dryRun.startDay} year /> to <Day day={dryRun.endDay} year />
            </>
          ),
        },
      ]}
    />
  );
}

function LeftOut({ dryRun, draftId }: { dryRun: PlanDryRun; draftId: string }) {
  if (dryRun.leftOutCount === 0) return null;
  return (
    <Section
      id="left-out"
      title="What is left out, and why"
      aside={
        <a href={routes.importLeftOut(draftId)} download className="underline">
          All {dryRun.leftOutCount} as CSV
        </a>
      }
    >
      <Disclosure summary={`The first ${dryRun.leftOut.length}`} open={dryRun.leftOutCount <= 12}>
        <Table
          caption="Left out"
          columns={[
            { key: "row", label: "Row", numeric: true, width: "4rem" },
            { key: "what", label: "What" },
            { key: "why", label: "Why" },
          ]}
        >
          {dryRun.leftOut.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that never moves
            <Row key={index}>
              <Cell numeric>{one.row ?? "–"}</Cell>
              <Cell>
                {one.kind}
                {one.name ? `: ${one.name}` : ""}
              </Cell>
              <Cell>{one.reason}</Cell>
            </Row>
          ))}
        </Table>
      </Disclosure>
    </Section>
  );
}

/** Columns beyond these keep the reading that was guessed. */
const columnsShown = 300;

function ReadOtherwise({ dryRun, draftId }: { dryRun: PlanDryRun; draftId: string }) {
  const asked = new Set(dryRun.questions.map(({ id }) => id));
  const shown = dryRun.columns.filter(
    ({ heading, role, samples }) =>
      (role !== null || samples.length > 0) && !asked.has(`column:${heading}`),
  );
  return (
    <Section id="columns" title="How the columns are read">
      <Disclosure
        summary={`${dryRun.columns.filter(({ role }) => role !== null).length} of ${dryRun.columns.length} columns are read. Change how they are read`}
        open={dryRun.questions.length > 0}
      >
        <form action={routes.importColumns(draftId)} method="post" className="space-y-4">
          {dryRun.questions.map((question) => (
            <RadioField
              key={question.id}
              name={question.id}
              legend={question.sentence}
              choices={question.options}
            />
          ))}
          <ColumnTable columns={shown.slice(0, columnsShown)} dryRun={dryRun} />
          <Button type="submit">Apply changes</Button>
        </form>
      </Disclosure>
    </Section>
  );
}

function ColumnTable({ columns, dryRun }: Pick<PlanDryRun, "columns"> & { dryRun: PlanDryRun }) {
  const roles = [{ value: "", label: "not read" }, ...dryRun.roles];
  return (
    <Table
      caption="Columns"
      columns={[
        { key: "heading", label: "Heading" },
        { key: "role", label: "Read as", width: "14rem" },
        { key: "samples", label: "For example" },
      ]}
    >
      {columns.map((column) => (
        <Row key={column.heading}>
          <Cell head>{column.heading}</Cell>
          <Cell>
            <SelectField
              label={`Read ${column.heading} as`}
              hideLabel
              name={`column:${column.heading}`}
              key={column.role}
              defaultValue={column.role ?? ""}
              choices={roles}
            />
          </Cell>
          <Cell>
            <span className="text-small text-soft">{column.samples.join(" · ")}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
