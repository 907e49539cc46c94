import type { ReactNode } from "react";
import type { ListCell } from "#domain";
import { TextLink } from "#kit/text-link";
import { ControlBadge } from "../controls/control-badge.tsx";
import { DependencyBadge } from "../dependencies/dependency-state.tsx";
import { SeverityBadge } from "../escalations/escalation-badge.tsx";
import { OutcomeBadge } from "../gates/gate-badge.tsx";
import { Day } from "../shared/day.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { StateBadge } from "../shared/state-badge.tsx";

/** One value of a row, as every list prints it. */
export function ListValue({
  cell,
  title,
}: {
  cell: ListCell;
  /** It names its row, and is shown whole. */
  title?: boolean;
}) {
  switch (cell?.kind) {
    case undefined:
      return <span className="text-soft">–</span>;
    case "text":
      return <Short text={cell.text}>{cell.text}</Short>;
    case "number":
      return cell.number;
    case "link":
      return title ? (
        <ListLink text={cell.text} href={cell.href} />
      ) : (
        <Short text={cell.text}>
          <ListLink text={cell.text} href={cell.href} />
        </Short>
      );
    case "day":
      return <ListDay day={cell.day} late={cell.late ?? false} />;
    case "pillar":
      return <PillarBadge pillar={cell.pillar} />;
    case "state":
      return <StateBadge state={cell.state} late={cell.late} />;
    case "dependency":
      return <DependencyBadge state={cell.state} />;
    case "severity":
      return <SeverityBadge severity={cell.severity} />;
    case "control":
      return <ControlBadge state={cell.state} />;
    case "outcome":
      return <OutcomeBadge outcome={cell.outcome} />;
  }
}

/** On one line where there are columns, the whole under the pointer: a row stays a line, and a page of rows short. */
function Short({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span title={text} className="sm:block sm:max-w-36 sm:truncate print:whitespace-normal">
      {children}
    </span>
  );
}

/** Addresses outside the product, such as evidence, open in a new tab. */
function ListLink({ text, href }: { text: string; href: string | null }) {
  if (href === null) return text;
  if (!/^https?:/i.test(href))
    return (
      <TextLink quiet className="font-medium" href={href}>
        {text}
      </TextLink>
    );
  return (
    <a
      href={href}
      rel="noreferrer"
      target="_blank"
      className="font-medium no-underline underline-offset-3 hover:text-action hover:underline focus-visible:underline"
    >
      {text}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}

/** A day that has passed while something still waits for it is said, not only coloured. */
function ListDay({ day, late }: { day: string; late: boolean }) {
  if (!late) return <Day day={day} weekday={false} />;
  return (
    <span className="font-medium text-at-risk">
      <Day day={day} weekday={false} /> late
    </span>
  );
}
