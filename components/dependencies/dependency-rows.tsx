import type { DependencyRow } from "#domain";
import { wordFor } from "#domain";
import { TextField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { BringBack, DroppedWords } from "../deliverables/bring-back.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { DependencyFields } from "./dependency-fields.tsx";
import { DependencyBadge, linkWords } from "./dependency-state.tsx";

/** A page of dependencies; what can be done next stands in the row, the rest opens below it. */
export function DependencyRows({
  rows,
  program,
  zone,
  openHref,
  slipHref,
}: {
  rows: readonly DependencyRow[];
  program: string;
  zone: string;
  openHref: (id: string | null) => string;
  slipHref: (id: string) => string;
}) {
  return (
    // On a phone the table keeps a readable width and scrolls by itself.
    <div className="max-sm:[&_table]:min-w-[46rem]">
      <Table
        caption="Dependencies"
        columns={[
          { key: "from", label: "Provides", width: "30%" },
          { key: "to", label: "Waits", width: "30%" },
          { key: "day", label: "Needed, promised" },
          { key: "state", label: "State" },
          { key: "next", label: "Next step" },
        ]}
      >
        {rows.map((row) => (
          <RowOf
            key={row.id}
            row={row}
            program={program}
            zone={zone}
            openHref={openHref}
            slipHref={slipHref}
          />
        ))}
      </Table>
    </div>
  );
}

interface BoardProps {
  readonly row: DependencyRow;
  readonly program: string;
  readonly zone: string;
  readonly openHref: (id: string | null) => string;
  readonly slipHref: (id: string) => string;
}

function RowOf(wires: BoardProps) {
  const { row, slipHref, openHref } = wires;
  const link = linkWords(row.linkType, row.lagDays);
  return (
    <>
      <Row id={row.id} muted={!row.awaited}>
        <Cell head>
          <End end={row.from} slipHref={slipHref} />
        </Cell>
        <Cell>
          <End end={row.to} slipHref={slipHref} />
          <p className="text-small text-soft">
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
          </p>
        </Cell>
        <Cell>
          <p>
            {row.needByDay ? (
              <Day day={row.needByDay} />
            ) : (
              <span className="text-soft">no day</span>
            )}
          </p>
          <Promised row={row} />
        </Cell>
        <Cell>
          <DependencyBadge state={row.state} />
          {row.overdue && row.awaited ? <p className="text-small text-off-track">overdue</p> : null}
        </Cell>
        <Cell>
          <NextStep {...wires} />
          {row.edit === null ? (
            <TextLink href={`${openHref(row.id)}#${row.id}`} className="text-small">
              {row.id}: {row.awaited ? "promise, edit …" : row.dropped ? "bring back …" : "details"}
            </TextLink>
          ) : (
            <TextLink href={openHref(null)} className="text-small">
              Close
            </TextLink>
          )}
        </Cell>
      </Row>
      {row.edit !== null ? <Opened {...wires} /> : null}
    </>
  );
}

function End({ end, slipHref }: { end: DependencyRow["from"]; slipHref: (id: string) => string }) {
  return (
    <>
      <p>
        {end.deliverableId ? (
          <TextLink href={slipHref(end.deliverableId)} quiet>
            <strong className="font-medium">{end.deliverableId}</strong> {end.title}
          </TextLink>
        ) : (
          end.title
        )}
      </p>
      <p className="text-small text-soft">{end.streamName}</p>
    </>
  );
}

function Promised({ row }: { row: DependencyRow }) {
  if (row.state === "RESOLVED" && row.resolvedDay) {
    return (
      <p className="text-small">
        came <Day day={row.resolvedDay} />
      </p>
    );
  }
  const day = row.promisedDay ?? row.expectedDay;
  if (!day) return null;
  return (
    <p className={row.comesLate ? "text-small text-at-risk" : "text-small text-soft"}>
      {row.promisedDay
        ? row.promises > 1
          ? `promise ${row.promises}: `
          : "promised "
        : "expected "}
      <Day day={day} />
    </p>
  );
}

/** The one step that is this reader's to take, if there is one. */
function NextStep({ row, program }: BoardProps) {
  const hidden = { dependencyId: row.id };
  if (row.state === "PROPOSED" && row.agree.open) {
    return (
      <CommandForm
        program={program}
        offer={row.agree}
        hidden={hidden}
        submit="Agree"
        size="small"
        done="Agreed."
        label={`Agree ${row.id}`}
        inline
      />
    );
  }
  return null;
}

function Opened({ row, program, zone }: BoardProps) {
  const hidden = { dependencyId: row.id };
  return (
    <tr>
      <td colSpan={5} className="bg-well px-4 py-4">
        {row.findings.length > 0 ? <FindingList findings={row.findings} program={program} /> : null}
        {row.note ? <p className="mb-3">{row.note}</p> : null}
        {row.dropped ? (
          <>
            <p className="mb-3">
              <DroppedWords dropped={row.dropped} zone={zone} />
            </p>
            <BringBack dropped={row.dropped} program={program} field="dependencyId" />
          </>
        ) : null}
        {row.history.length > 0 ? (
          <div className="mb-4">
            <p className="font-medium">Promises so far</p>
            <ol className="text-small">
              {row.history.map((promise) => (
                <li key={promise.at}>
                  <Day day={promise.day} year /> by {promise.byName}
                  {promise.note ? `: ${promise.note}` : ""}
                </li>
              ))}
            </ol>
          </div>
        ) : null}
        {row.awaited ? (
          <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
            <div className="space-y-6">
              <CommandForm
                program={program}
                offer={row.promise}
                hidden={hidden}
                submit="Promise"
                done="Promised; earlier promises stay in sight."
                label={`Promise ${row.id}`}
              >
                <TextField label="It will be there on" name="day" type="date" required />
                <TextField label="Note" name="note" />
              </CommandForm>
              <CommandForm
                program={program}
                offer={row.resolve}
                hidden={hidden}
                submit="Resolve"
                done="Resolved."
                label={`Resolve ${row.id}`}
              >
                <TextField label="It came on" name="day" type="date" hint="Empty means today." />
              </CommandForm>
            </div>
            <div className="space-y-6">
              <CommandForm
                command="edit-dependency"
                program={program}
                {...(row.edit ? { offer: row.edit } : {})}
                hidden={hidden}
                submit="Save"
                label={`Edit ${row.id}`}
              >
                <DependencyFields row={row} />
              </CommandForm>
              <CommandForm
                command="drop-dependency"
                program={program}
                {...(row.drop ? { offer: row.drop } : {})}
                hidden={hidden}
                submit="Drop"
                tone="danger"
                done="Dropped."
                label={`Drop ${row.id}`}
              >
                <TextField label="Why it is no longer needed" name="reason" required />
              </CommandForm>
            </div>
          </div>
        ) : null}
      </td>
    </tr>
  );
}
