import type { ReportArchive } from "#domain";
import { counted, plural, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { EmptyState } from "#kit/empty-state";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day, Period } from "../shared/day.tsx";
import { statusTone } from "../shared/status-badge.tsx";

/** Is the committee informed in time, and are the claims honest? */
export function ArchiveAnswer({ view }: { view: ReportArchive }) {
  const { nextDueDay, overdue, optimism } = view;
  return (
    <>
      {nextDueDay === null ? (
        "Nothing has been published yet. "
      ) : (
        <>
          The next report is{" "}
          <strong>
            {overdue ? "overdue since" : "due"} <Day day={nextDueDay} />
          </strong>
          .{" "}
        </>
      )}
      {optimism.claims > 0 ? (
        <>
          In the last{" "}
          {plural(optimism.reports.length, "report", counted(optimism.reports.length, "report"))}{" "}
          <strong>
            {optimism.better} of {optimism.claims} claims
          </strong>{" "}
          were better than their evidence.
        </>
      ) : null}
    </>
  );
}

export function ReportArchiveTable({ view, base }: { view: ReportArchive; base: string }) {
  if (view.rows.length === 0)
    return (
      <EmptyState title="No report has been published.">
        A report shows claims beside evidence, for the people who decide. The EATP drafts and
        publishes it.
      </EmptyState>
    );
  return (
    <Table
      caption="Published steering reports, newest first"
      columns={[
        { key: "report", label: "Report" },
        { key: "period", label: "Period" },
        { key: "evidence", label: "Streams by evidence" },
        { key: "better", label: "Claimed better" },
        { key: "asked", label: "Asked", numeric: true },
        { key: "hash", label: "Hash" },
      ]}
    >
      {view.rows.map((row) => (
        <ReportRow key={row.id} row={row} base={base} />
      ))}
    </Table>
  );
}

function ReportRow({ row, base }: { row: ReportArchive["rows"][number]; base: string }) {
  return (
    <Row muted={row.state === "CORRECTED"}>
      <Cell head wordy>
        <TextLink href={`${base}/${row.id}`} className="font-medium whitespace-nowrap">
          Report {row.number}
          {row.version > 1 ? `, version ${row.version}` : ""}
        </TextLink>
        {row.state === "CORRECTED" ? (
          <span className="block text-small text-soft">corrected by a later version</span>
        ) : null}
        {row.summary ? (
          <span className="line-clamp-2 max-w-md text-small text-soft">{row.summary}</span>
        ) : null}
      </Cell>
      <Cell nowrap>
        <Period from={row.periodStart} to={row.periodEnd} />
        {row.publishedDay ? (
          <span className="block text-small text-soft">
            published <Day day={row.publishedDay} weekday={false} />
          </span>
        ) : null}
      </Cell>
      <Cell>
        <span className="flex flex-col">
          {row.evidence.map(({ status, count }) => (
            <Badge key={status} tone={statusTone(status)}>
              {count} {wordFor(status).toLowerCase()}
            </Badge>
          ))}
        </span>
      </Cell>
      <Cell>{row.better.length === 0 ? "none" : row.better.join(", ")}</Cell>
      <Cell numeric>{row.decisionsAsked}</Cell>
      <Cell>
        {row.hash ? (
          <TextLink href={`${base}/${row.id}/check`} quiet className="font-mono text-small">
            {row.hash.slice(0, 8)}
          </TextLink>
        ) : null}
      </Cell>
    </Row>
  );
}
