import Form from "next/form";
import type { PlanDryRun } from "#domain";
import { plural } from "#domain";
import { Button } from "#kit/button";
import { DefinitionList } from "#kit/definition-list";
import { Disclosure } from "#kit/disclosure";
import { RadioField, SelectField } from "#kit/field";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day } from "./day.tsx";

/** What would become what, and what would not; nothing is founded by looking. */
export function ImportDryRun({
  dryRun,
  draftId,
  readAgain,
}: {
  dryRun: PlanDryRun;
  draftId: string;
  readAgain: (fields: FormData) => Promise<void>;
}) {
  return (
    <>
      <PageHead
        lead={<TextLink href="/programs/import">Import a plan</TextLink>}
        title={`Dry run: ${dryRun.title}`}
        answer={
          <p>
            <strong>{dryRun.deliverables}</strong> deliverables in{" "}
            <strong>{dryRun.streams.length}</strong> {plural(dryRun.streams.length, "workstream")},
            joined by <strong>{dryRun.dependencies}</strong> dependencies.{" "}
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
        <ReadOtherwise dryRun={dryRun} draftId={draftId} readAgain={readAgain} />
      ) : null}
      <Section id="cut" title="How it is cut into workstreams">
        <Form action={`/programs/import/${draftId}`} className="flex flex-wrap items-end gap-3">
          <SelectField
            label="Workstreams are"
            name="by"
            key={dryRun.by}
            defaultValue={dryRun.by}
            choices={dryRun.groupings.map((one) => ({
              value: one.value,
              label: `${one.label}: ${one.streams}${one.ungrouped > 0 ? ` (${one.ungrouped} rows fall into none)` : ""}`,
            }))}
          />
          <Button type="submit">Cut it this way</Button>
        </Form>
      </Section>
    </>
  );
}

const pointsWords: Record<PlanDryRun["pointsFrom"], string> = {
  estimates: "points as the plan estimates them",
  durations: "one point per working day of duration, none for milestones",
  nothing: "no estimates; points begin at 0",
};

function BecomesWhat({ dryRun }: { dryRun: PlanDryRun }) {
  const { calendar } = dryRun;
  const links = dryRun.linkTypes
    .filter(({ count }) => count > 0)
    .map(({ linkType, count }) => `${count} ${linkType}`)
    .join(", ");
  return (
    <DefinitionList
      rows={[
        { name: "File", value: `${dryRun.fileName}: ${dryRun.source}` },
        {
          name: "Deliverables",
          value: `${dryRun.deliverables} rows, ${dryRun.milestones} of them milestones; ${dryRun.headings} more are headings and become none. ${dryRun.undated} without a day, ${dryRun.unowned} without an owner; ${pointsWords[dryRun.pointsFrom]}.`,
        },
        {
          name: "Dependencies",
          value:
            dryRun.dependencies === 0
              ? "None."
              : `${dryRun.dependencies} (${links}), ${dryRun.withLag} with lag or lead; ${dryRun.crossing} between workstreams wait for the provider's agreement.`,
        },
        {
          name: "Owners",
          value:
            dryRun.owners.length === 0
              ? "The plan names none."
              : `${dryRun.owners.length}, ${dryRun.owners.filter((one) => one.accountId).length} of them with an account here.`,
        },
        {
          name: "Calendar",
          value: `${dryRun.calendarName === null ? "The plan brings none; Monday to Friday" : `“${dryRun.calendarName}”`}, ${calendar.opensAt} to ${calendar.closesAt}, ${calendar.holidays.length} holidays.`,
        },
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
        <a href={`/programs/import/${draftId}/left-out`} download className="underline">
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

function ReadOtherwise({
  dryRun,
  draftId,
  readAgain,
}: {
  dryRun: PlanDryRun;
  draftId: string;
  readAgain: (fields: FormData) => Promise<void>;
}) {
  const roles = [{ value: "", label: "not read" }, ...dryRun.roles];
  return (
    <Section id="columns" title="How the columns are read">
      <Disclosure
        summary={`${dryRun.columns.filter(({ role }) => role !== null).length} of ${dryRun.columns.length} columns are read; say otherwise`}
        open={dryRun.questions.length > 0}
      >
        <form action={readAgain} className="space-y-4">
          <input type="hidden" name="draft" value={draftId} />
          {dryRun.questions.map((question) => (
            <RadioField
              key={question.id}
              name={question.id}
              legend={question.sentence}
              choices={question.options}
              defaultValue={question.assumed}
            />
          ))}
          <Table
            caption="Columns"
            columns={[
              { key: "heading", label: "Heading" },
              { key: "role", label: "Read as", width: "14rem" },
              { key: "samples", label: "For example" },
            ]}
          >
            {dryRun.columns.map((column) => (
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
          <Button type="submit">Read it this way</Button>
        </form>
      </Disclosure>
    </Section>
  );
}
