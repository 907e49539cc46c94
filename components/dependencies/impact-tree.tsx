import type { SlipPreview, SlipRow } from "#domain";
import { counted, plural, routes } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";
import { Pointed } from "#kit/charts/pointed";
import { Dated, Day, DayText, dayWords } from "../shared/day.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { RuleLink } from "../shared/rule-link.tsx";

const rowHeight = 26;
const nameWidth = 330;
const chartWidth = 380;
const top = 22;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const days = (count: number): string => counted(count, "working day");

const columns = [
  ...["Deliverable", "Workstream", "Pillar", "Through", "Expected now", "Earliest then"],
  { label: "Working days", numeric: true },
];

/** Who is hit by a slip, in words and as a tree on a line of days. */
export function ImpactTree({ slip, program }: { slip: SlipPreview; program: string }) {
  return (
    <div className="space-y-5">
      <InWords slip={slip} program={program} />
      {slip.rows.length > 0 ? (
        <ChartFrame
          title="What moves"
          caption="Hollow: expected now. Filled: earliest possible date after the delay. Where nothing moves, float absorbs the delay."
          twin={{
            columns,
            rows: slip.rows.map((row) => [
              `${row.id} ${row.title}`,
              row.streamName,
              <PillarBadge key="pillar" pillar={row.pillar} />,
              row.becauseOfId,
              row.fromDay ? <Day key="from" day={row.fromDay} /> : "no date",
              row.toDay ? <Day key="to" day={row.toDay} /> : "no date",
              row.workingDays > 0 ? `+${row.workingDays}` : "0",
            ]),
          }}
        >
          <Pointed>
            <div className="relative overflow-x-auto">
              <Picture slip={slip} program={program} />
            </div>
          </Pointed>
        </ChartFrame>
      ) : null}
      {slip.more > 0 ? (
        <p className="text-small text-soft">{slip.more} more further down the chain.</p>
      ) : null}
    </div>
  );
}

function InWords({ slip, program }: { slip: SlipPreview; program: string }) {
  if (slip.workingDays !== null && slip.workingDays <= 0) {
    return (
      <p>
        {slip.id} is expected no earlier than <Day day={slip.toDay} />, so nothing is delayed.
      </p>
    );
  }
  return (
    <div className="max-w-3xl space-y-2">
      <Movement slip={slip} />
      {slip.asked.length > 0 ? (
        <p>
          When the delay is logged, these leads are asked for its impact (
          <RuleLink program={program} ruleId="I-26" />
          ):{" "}
          {slip.asked.map((one, index) => (
            <span key={one.streamId}>
              {index > 0 ? "; " : ""}
              <strong>{one.leadName}</strong>, {one.streamName} (about {one.about.join(", ")})
            </span>
          ))}
          .
        </p>
      ) : null}
      {slip.promises.length > 0 ? (
        <p>
          Committed dates no longer met:{" "}
          {slip.promises.map((one, index) => (
            <span key={one.id}>
              {index > 0 ? "; " : ""}
              {one.provider} for {one.toId} by <Day day={one.needByDay} />
            </span>
          ))}
          .
        </p>
      ) : null}
      {slip.outcomes.length > 0 ? (
        <p className="text-soft">
          Outcomes affected: {slip.outcomes.map((one) => one.title).join("; ")}.
        </p>
      ) : null}
    </div>
  );
}

function Movement({ slip }: { slip: SlipPreview }) {
  const behind = slip.rows.length + slip.more;
  return (
    <p>
      {slip.id} on <Day day={slip.toDay} />
      <Dated words=" instead of " day={slip.fromDay} />
      {slip.workingDays === null ? "" : `, ${days(slip.workingDays)} later`}:{" "}
      {slip.rows.length === 0 ? (
        <strong>no deliverable waits for it.</strong>
      ) : (
        <>
          <strong>
            {behind} {plural(behind, "deliverable waits", "deliverables wait")} behind it,{" "}
            {slip.moved} would move
          </strong>
          , in {slip.pillars.map((pillar) => pillar.toLowerCase()).join(", ")}.
        </>
      )}
    </p>
  );
}

function Picture({ slip, program }: { slip: SlipPreview; program: string }) {
  const { id, title, streamName, fromDay, toDay } = slip;
  const cause: SlipRow = {
    ...{ id, title, streamName, fromDay, toDay },
    pillar: slip.rows[0]?.pillar ?? "TECHNOLOGY",
    state: "IN_PROGRESS",
    distance: 0,
    becauseOfId: "",
    workingDays: slip.workingDays ?? 0,
  };
  const rows = [cause, ...slip.rows];
  const all = rows.flatMap((row) => [row.fromDay, row.toDay]).filter((day) => day !== null);
  const numbers = all.map(dayNumber);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const x = (day: string): number =>
    nameWidth + 14 + ((dayNumber(day) - first) / Math.max(1, last - first)) * (chartWidth - 60);
  const earliest = all.find((day) => dayNumber(day) === first);
  const latest = all.find((day) => dayNumber(day) === last);
  const depths = depthsOf(rows);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group, not an image
    <svg
      role="group"
      aria-label={`Impact tree of ${id}; the table below shows the same data`}
      viewBox={`0 0 ${nameWidth + chartWidth} ${top + rows.length * rowHeight + 8}`}
      style={{ fontSize: 12, minWidth: 620, maxWidth: nameWidth + chartWidth }}
      className="h-auto w-full"
    >
      {earliest ? (
        <text x={x(earliest) - 5} y={12} fill="var(--ink-soft)">
          <DayText day={earliest} />
        </text>
      ) : null}
      {latest && latest !== earliest ? (
        <text x={x(latest) + 5} y={12} textAnchor="end" fill="var(--ink-soft)">
          <DayText day={latest} />
        </text>
      ) : null}
      {rows.map((row, index) => (
        <a
          key={row.id}
          href={routes.delay(program, row.id)}
          className="group"
          aria-label={wordsOf(row).join(", ")}
          data-says={[...wordsOf(row), "Opens the impact of a delay."].join("\n")}
        >
          <Branch
            row={row}
            y={middleOf(index)}
            parent={rows.findIndex((one) => one.id === row.becauseOfId)}
            indent={Math.min(6, depths.get(row.id) ?? 0) * 16}
            x={x}
          />
        </a>
      ))}
    </svg>
  );
}

const wordsOf = ({
  id,
  title,
  streamName,
  becauseOfId,
  fromDay,
  toDay,
  workingDays,
}: SlipRow): readonly string[] => [
  `${id} ${title}`,
  streamName,
  ...(fromDay ? [`expected now ${dayWords(fromDay, { year: true })}`] : ["no date yet"]),
  ...(toDay ? [`earliest then ${dayWords(toDay, { year: true })}`] : []),
  workingDays > 0 ? `${days(workingDays)} later` : "does not move",
  ...(becauseOfId === "" ? [] : [`through ${becauseOfId}`]),
];

const middleOf = (index: number): number => top + index * rowHeight + rowHeight / 2;

/** A deliverable with the line to what pushes it, and its move on the line of days. */
function Branch({
  row,
  y,
  parent,
  indent,
  x,
}: {
  row: SlipRow;
  y: number;
  /** Its place among the rows; -1 where nothing pushes it. */
  parent: number;
  indent: number;
  x: (day: string) => number;
}) {
  const room = Math.floor((nameWidth - indent - 20) / 6.6) - row.id.length - 1;
  const title = row.title.length > room ? `${row.title.slice(0, room - 1)}…` : row.title;
  const line = y + rowHeight / 2;
  return (
    <g>
      <line x1={nameWidth} x2={nameWidth + chartWidth} y1={line} y2={line} stroke="var(--rule)" />
      {parent >= 0 ? (
        <path
          d={`M${indent - 8} ${middleOf(parent) + 9}V${y}h8`}
          fill="none"
          stroke="var(--rule-strong)"
        />
      ) : null}
      <rect
        y={y - rowHeight / 2}
        width={nameWidth + chartWidth}
        height={rowHeight}
        className="group-hover:[fill:var(--well)] group-focus-visible:[fill:var(--well)]"
        fill="transparent"
      />
      <text x={indent + 4} y={y + 4} fill={row.workingDays > 0 ? "var(--ink)" : "var(--ink-soft)"}>
        <tspan fontWeight={600}>{row.id}</tspan> {title}
      </text>
      {row.fromDay && row.toDay ? (
        <Move from={x(row.fromDay)} to={x(row.toDay)} y={y} days={row.workingDays} />
      ) : (
        <text x={nameWidth + 14} y={y + 4} fill="var(--ink-soft)">
          no date yet
        </text>
      )}
    </g>
  );
}

function depthsOf(rows: readonly SlipRow[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const row of rows) {
    depths.set(row.id, row.distance === 0 ? 0 : (depths.get(row.becauseOfId) ?? 0) + 1);
  }
  return depths;
}

type MoveProps = Readonly<Record<"from" | "to" | "y" | "days", number>>;

function Move({ from, to, y, days: count }: MoveProps) {
  const moves = count > 0;
  const colour = moves ? "var(--at-risk)" : "var(--ink-soft)";
  return (
    <>
      {moves ? <line x1={from} x2={to} y1={y} y2={y} stroke={colour} strokeWidth={2} /> : null}
      <circle cx={from} cy={y} r={4} fill="var(--paper)" stroke={colour} strokeWidth={1.5} />
      {moves ? (
        <>
          <circle cx={to} cy={y} r={4.5} fill={colour} />
          <text x={to + 9} y={y + 4} fill={colour} fontWeight={600}>
            +{count}
          </text>
        </>
      ) : null}
    </>
  );
}
