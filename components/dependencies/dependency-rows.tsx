import type { ReactNode } from "react";
import type { DependencyRow } from "#domain";
import { ordinal, routes, wordFor } from "#domain";
import { FieldRow, TextField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { BringBack, DroppedWords } from "../deliverables/bring-back.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { closingHref, type Opened, openingHref } from "../shared/on-demand.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { DependencyFields } from "./dependency-fields.tsx";
import { DependencyForm } from "./dependency-form.tsx";
import { DependencyBadge, linkWords } from "./dependency-state.tsx";

interface Common {
  readonly program: string;
  readonly zone: string;
  readonly opened: Opened;
}

type RowProps = Common & { readonly row: DependencyRow };

const columns = [
  { key: "from", label: "Provides", width: "27%" },
  { key: "to", label: "Waits", width: "35%" },
  { key: "day", label: "Needed, committed" },
  { key: "state", label: "State" },
  { key: "next", label: "Next step" },
];

/** A page of dependencies; what can be done next is in the row, the rest opens below it. */
export function DependencyRows({
  rows,
  ...common
}: Common & { readonly rows: readonly DependencyRow[] }) {
  return (
    // On a phone the table keeps a readable width and scrolls by itself.
    <div className="max-sm:[&_table]:min-w-[46rem]">
      <Table caption="Dependencies" columns={columns}>
        {rows.map((row) => (
          <RowOf key={row.id} row={row} {...common} />
        ))}
      </Table>
    </div>
  );
}

function RowOf(props: RowProps) {
  const { row, program } = props;
  return (
    <>
      <Row id={row.id} muted={!row.awaited}>
        <Cell head>
          <End end={row.from} program={program} />
        </Cell>
        <Cell>
          <End end={row.to} program={program} about={<Kind row={row} />} />
        </Cell>
        <Cell>
          <p>
            {row.needByDay ? (
              <Day day={row.needByDay} />
            ) : (
              <span className="text-soft">no date</span>
            )}
          </p>
          <Promised row={row} />
        </Cell>
        <Cell>
          <DependencyBadge state={row.state} />
          {row.overdue && row.awaited ? <p className="text-small text-off-track">overdue</p> : null}
        </Cell>
        <Cell>
          <NextStep {...props} />
        </Cell>
      </Row>
      {row.edit !== null ? <OpenedRow {...props} /> : null}
    </>
  );
}

function Kind({ row }: { row: DependencyRow }) {
  const link = linkWords(row.linkType, row.lagDays);
  return (
    <>
      {" · "}
      {wordFor(row.type)}, {row.strength.toLowerCase()}
      {link ? `, ${link}` : ""}
      {row.critical ? <strong className="text-ink"> · critical path</strong> : ""}
      {row.pillars ? (
        <>
          {" · "}
          <PillarBadge pillar={row.pillars[0]} short /> →{" "}
          <PillarBadge pillar={row.pillars[1]} short />
        </>
      ) : null}
    </>
  );
}

function End({
  end,
  program,
  about,
}: {
  end: DependencyRow["from"];
  program: string;
  about?: ReactNode;
}) {
  return (
    <>
      <p>
        {end.deliverableId ? (
          <TextLink href={routes.delay(program, end.deliverableId)} quiet>
            <strong className="font-medium">{end.deliverableId}</strong> {end.title}
          </TextLink>
        ) : (
          end.title
        )}
      </p>
      <p className="text-small text-soft">
        {end.streamName}
        {about}
      </p>
    </>
  );
}

function Promised({ row }: { row: DependencyRow }) {
  if (row.state === "RESOLVED" && row.resolvedDay) {
    return (
      <p className="text-small">
        received <Day day={row.resolvedDay} />
      </p>
    );
  }
  const day = row.promisedDay ?? row.expectedDay;
  if (!day) return null;
  return (
    <p className={row.comesLate ? "text-small text-at-risk" : "text-small text-soft"}>
      {row.promisedDay
        ? row.promises > 1
          ? `${ordinal(row.promises)} date: `
          : "committed "
        : "expected "}
      <Day day={day} />
    </p>
  );
}

/** The one step that is this reader's to take, if there is one, and the way to the others. */
function NextStep({ row, program, opened }: RowProps) {
  return (
    <>
      {row.state === "PROPOSED" && row.agree.open ? (
        <DependencyForm row={row} program={program} does="agree" size="small" inline />
      ) : null}
      {row.edit === null ? (
        <TextLink href={openingHref(opened, row.id)} className="text-small">
          {row.id}: {row.awaited ? "commit, edit …" : row.dropped ? "bring back …" : "details"}
        </TextLink>
      ) : (
        <TextLink href={`${closingHref(opened, row.id)}#${row.id}`} className="text-small">
          Close<span className="sr-only"> {row.id}</span>
        </TextLink>
      )}
    </>
  );
}

function OpenedRow({ row, program, zone }: RowProps) {
  return (
    <tr>
      <td colSpan={5} className="bg-well px-4 py-4">
        {/* The table is wider than a phone; its forms stay in sight while it is moved. */}
        <div className="max-sm:sticky max-sm:left-4 max-sm:w-[calc(100vw-4.5rem)]">
          {row.findings.length > 0 ? (
            <FindingList findings={row.findings} program={program} />
          ) : null}
          {row.note ? <p className="mb-3">{row.note}</p> : null}
          {row.dropped ? (
            <>
              <p className="mb-3">
                <DroppedWords dropped={row.dropped} zone={zone} />
              </p>
              <BringBack dropped={row.dropped} program={program} field="dependencyId" />
            </>
          ) : null}
          {row.history.length > 0 ? <PromisesSoFar history={row.history} /> : null}
          {row.awaited ? (
            <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
              <HandoverForms row={row} program={program} />
              <ChangeForms row={row} program={program} />
            </div>
          ) : null}
        </div>
      </td>
    </tr>
  );
}

function PromisesSoFar({ history }: Pick<DependencyRow, "history">) {
  return (
    <div className="mb-4">
      <p className="font-medium">Committed dates so far</p>
      <ol className="text-small">
        {history.map((promise) => (
          <li key={promise.at}>
            <Day day={promise.day} year /> by {promise.byName}
            {promise.note ? `: ${promise.note}` : ""}
          </li>
        ))}
      </ol>
    </div>
  );
}

type FormProps = Pick<RowProps, "row" | "program">;

function HandoverForms(common: FormProps) {
  return (
    <div className="space-y-6">
      <DependencyForm {...common} does="promise" done="Date committed. Earlier dates stay visible.">
        <FieldRow>
          <TextField label="Committed date" name="day" type="date" required />
          <TextField label="Note" name="note" />
        </FieldRow>
      </DependencyForm>
      <DependencyForm {...common} does="resolve">
        <TextField label="Received on" name="day" type="date" hint="Leave empty for today." />
      </DependencyForm>
    </div>
  );
}

function ChangeForms({ row, program }: FormProps) {
  const common = { program, hidden: { dependencyId: row.id } };
  return (
    <div className="space-y-6">
      <CommandForm
        {...common}
        command="edit-dependency"
        offer={row.edit ?? undefined}
        submit="Save changes"
        label={`Edit ${row.id}`}
      >
        <DependencyFields row={row} />
      </CommandForm>
      <CommandForm
        {...common}
        command="drop-dependency"
        offer={row.drop ?? undefined}
        submit="Drop dependency"
        tone="danger"
        done="Dropped."
        label={`Drop ${row.id}`}
      >
        <TextField label="Why it is no longer needed" name="reason" required />
      </CommandForm>
    </div>
  );
}
