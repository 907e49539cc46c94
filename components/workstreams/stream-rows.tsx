import type { DeliverableRow, StateGroup } from "#domain";
import { routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextLink } from "#kit/text-link";
import { LogForm } from "../deliverables/log-form.tsx";
import { Points } from "../deliverables/points.tsx";
import { SubmitForm } from "../deliverables/submit-form.tsx";
import { WithdrawForm } from "../deliverables/withdraw-form.tsx";
import { ExpectedDay } from "../dependencies/expected-day.tsx";
import { Moment } from "../shared/day.tsx";
import { DeliverableLink } from "../shared/deliverable-link.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { StateBadge } from "../shared/state-badge.tsx";

/** Deliverables by state; the log opens in the row and nothing else moves. */
export function StreamRows({
  groups,
  program,
  zone,
  today,
  elsewhere,
}: {
  groups: readonly StateGroup[];
  program: string;
  zone: string;
  today: string;
  /** Shown under the same id elsewhere on the page: these rows go without one. */
  elsewhere: ReadonlySet<string>;
}) {
  return groups.map((group) => (
    <div key={group.state} className="mt-5 first:mt-0">
      <h3 className="text-small font-semibold text-soft">
        {group.word} <span className="font-normal">({group.rows.length})</span>
      </h3>
      <ul className="divide-y divide-rule">
        {group.rows.map((row) => (
          <li
            key={row.id}
            id={elsewhere.has(row.id) ? undefined : row.id}
            className="scroll-mt-4 py-3 target:bg-action-well"
          >
            <RowHead row={row} program={program} zone={zone} />
            {row.panel?.withdraw?.open ? (
              <WithdrawForm id={row.id} offer={row.panel.withdraw} program={program} />
            ) : null}
            <LogPanel row={row} program={program} today={today} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The log, and handing over what is finished, opened in the row. */
function LogPanel({
  row,
  program,
  today,
}: {
  row: StateGroup["rows"][number];
  program: string;
  today: string;
}) {
  const { panel } = row;
  if (!panel?.log.open) return null;
  return (
    <div className="flex flex-wrap gap-x-6">
      <div className="min-w-full sm:min-w-0 sm:flex-auto">
        <Disclosure
          group="log"
          summary={
            <span className="font-medium text-action">
              Log<span className="sr-only"> {row.id}</span>
            </span>
          }
        >
          <LogForm row={row} panel={panel} program={program} today={today} />
          {panel.submit ? (
            <div className="mt-4 border-t border-rule pt-3">
              <Disclosure summary="Submit for acceptance">
                <SubmitForm
                  row={row}
                  offer={panel.submit}
                  reviewers={panel.reviewers}
                  program={program}
                />
              </Disclosure>
            </div>
          ) : null}
        </Disclosure>
      </div>
    </div>
  );
}

function RowHead({ row, program, zone }: { row: DeliverableRow; program: string; zone: string }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <p className="min-w-0">
        <DeliverableLink row={row} program={program} />
      </p>
      <p className="sm:text-right">
        <StateBadge state={row.state} late={row.late} />
      </p>
      <p className="flex flex-wrap items-center gap-x-2 text-small text-soft">
        <PillarBadge pillar={row.pillar} />
        <Points points={row.points} low={row.lowPoints} high={row.highPoints} />
        <span>· {row.sprintNumber ? `sprint ${row.sprintNumber}` : "no sprint"}</span>
        <span>
          · {row.criteriaSettled}/{row.criteria} criteria, {row.evidence} evidence
        </span>
        {row.escalations.map((one) => (
          <span key={one.id}>
            ·{" "}
            <TextLink href={routes.escalation(program, one.id)}>
              {one.id} {one.title}
            </TextLink>
          </span>
        ))}
      </p>
      <p className="text-small text-soft sm:text-right">
        <ExpectedDay due={row.dueDay} forecast={row.forecastDay} late={row.lateWorkingDays} />
      </p>
      {row.returnedReason ? (
        <p className="text-small sm:col-span-2">
          <strong className="font-medium text-at-risk">Returned:</strong> {row.returnedReason}
        </p>
      ) : null}
      <p className="text-small text-soft sm:col-span-2">
        {row.lastLoggedAt ? (
          <>
            {row.loggedToday ? "Today" : <Moment at={row.lastLoggedAt} zone={zone} />}
            {row.lastNote ? <>: {row.lastNote}</> : null}
            {row.lastNote && row.lastNoteCorrected ? " · Corrected" : null}
          </>
        ) : (
          "Nothing logged yet."
        )}
      </p>
    </div>
  );
}
