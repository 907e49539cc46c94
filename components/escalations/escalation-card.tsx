import type { EscalationRow } from "#domain";
import { counted, routes } from "#domain";
import { Tag } from "#kit/badge";
import { TextLink } from "#kit/text-link";
import { Moment } from "../shared/day.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { SeverityBadge } from "./escalation-badge.tsx";

/** One escalation on its tier: what it is, who holds it, how long, and what comes next. */
export function EscalationCard({
  row,
  program,
  zone,
}: {
  row: EscalationRow;
  program: string;
  zone: string;
}) {
  return (
    <li className="py-4 first:pt-0">
      <div className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
        <span className="font-medium tabular-nums">{row.id}</span>
        <SeverityBadge severity={row.severity} />
        {row.confidential ? <Tag>Confidential</Tag> : null}
        {row.yours ? <Tag>Needs your action</Tag> : null}
      </div>
      <p className="mb-2 font-medium">
        <TextLink href={routes.escalation(program, row.id)} quiet>
          {row.title}
        </TextLink>
      </p>
      <ClockBar row={row} zone={zone} />
      <p className="mt-1.5 text-small text-soft">
        <strong className="font-medium text-ink">{row.holderName}</strong> must decide
        {row.wantedDecision ? `: ${row.wantedDecision}` : "."}
      </p>
      <p className="text-small text-soft">
        {row.affected.length > 0 ? `Blocks ${row.affected.map(({ id }) => id).join(", ")}. ` : ""}
        On this tier {daysWords(row.workingDaysOnTier)}
        {row.workingDaysOpen > row.workingDaysOnTier
          ? `, ${daysWords(row.workingDaysOpen)} in all`
          : ""}
        {row.state === "ACKNOWLEDGED" ? (
          ". Acknowledged."
        ) : (
          <>
            .{" "}
            <span className={row.clock.acknowledgeOverdue ? "font-medium text-off-track" : ""}>
              {row.clock.acknowledgeOverdue
                ? "Should have been acknowledged by "
                : "Acknowledge by "}
              <Moment at={row.clock.acknowledgeBy} zone={zone} />.
            </span>
          </>
        )}
      </p>
    </li>
  );
}

export const daysWords = (days: number): string =>
  days === 0 ? "since today" : `for ${counted(days, "working day")}`;
