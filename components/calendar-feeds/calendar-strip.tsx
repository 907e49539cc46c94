import type { AgendaEntry, CalendarPage } from "#domain";
import { Sideways } from "#kit/sideways";
import { dayWords } from "../shared/day.tsx";

const [labels, column, line, head, foot] = [124, 36, 22, 34, 4];
const middleOf = (at: number): number => labels + at * column + column / 2;

/** Two weeks at a glance: kinds down, days across; filled is the reader's own. The list below says the same in words. */
export function CalendarStrip({ view }: { view: CalendarPage }) {
  const { days, invited } = view;
  const kinds = invited.filter(({ kind }) =>
    days.some(({ entries }) => entries.some((entry) => entry.kind === kind)),
  );
  if (kinds.length === 0) return null;
  const width = labels + days.length * column;
  const height = head + kinds.length * line + foot;
  return (
    <Sideways label="Two weeks at a glance">
      <svg
        role="img"
        aria-label="Ceremonies of the next two weeks by kind and day; the list below names each"
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full"
        style={{ minWidth: 560, maxWidth: width, fontSize: 11.5 }}
      >
        {days.map((one, at) => (
          <DayHead key={one.day} of={one} at={at} height={height} />
        ))}
        {kinds.map(({ kind, name, why }, row) => {
          const y = head + row * line;
          return (
            <g key={kind}>
              <line x1={0} x2={width} y1={y} y2={y} stroke="var(--rule)" />
              <text x={0} y={y + 15} fill={why ? "var(--ink)" : "var(--ink-soft)"}>
                {name}
              </text>
              {days.map(({ day, entries }, at) => {
                const entry = entries.find((one) => one.kind === kind);
                return entry ? (
                  <Mark key={day} entry={entry} cx={middleOf(at)} cy={y + line / 2} />
                ) : null;
              })}
            </g>
          );
        })}
      </svg>
    </Sideways>
  );
}

function DayHead({
  of,
  at,
  height,
}: {
  of: CalendarPage["days"][number];
  at: number;
  height: number;
}) {
  const [weekday = "", number = ""] = dayWords(of.day).split(" ");
  const x = middleOf(at);
  return (
    <g fill={at === 0 ? "var(--ink)" : "var(--ink-soft)"}>
      {of.working ? null : (
        <rect x={labels + at * column} y={0} width={column} height={height} fill="var(--well)" />
      )}
      <text x={x} y={12} textAnchor="middle">
        {weekday}
      </text>
      <text x={x} y={26} textAnchor="middle" fontWeight={at === 0 ? 600 : 400}>
        {number}
      </text>
    </g>
  );
}

function Mark({ entry, cx, cy }: { entry: AgendaEntry; cx: number; cy: number }) {
  if (entry.standing === "CANCELLED")
    return (
      <path
        d={`M${cx - 4} ${cy - 4}L${cx + 4} ${cy + 4}M${cx - 4} ${cy + 4}L${cx + 4} ${cy - 4}`}
        stroke="var(--ink-soft)"
        strokeWidth={1.5}
      />
    );
  const draft = entry.standing === "TENTATIVE";
  return (
    <circle
      cx={cx}
      cy={cy}
      r={4.5}
      fill={entry.mine && !entry.over && !draft ? "var(--ink)" : "none"}
      stroke={entry.mine ? "var(--ink)" : "var(--rule-strong)"}
      strokeWidth={1.5}
      strokeDasharray={draft ? "2 2" : undefined}
    />
  );
}
