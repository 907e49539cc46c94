import type { AgendaEntry, CalendarPage } from "#domain";
import { Pointed } from "#kit/charts/pointed";
import { Sideways } from "#kit/sideways";
import { dayWords } from "../shared/day.tsx";

const [labels, column, line, head, foot] = [124, 36, 22, 34, 4];
const middleOf = (at: number): number => labels + at * column + column / 2;

/** Two weeks at a glance: kinds down, days across; filled is the reader's own. The list below says the same in words. */
export function CalendarStrip({
  view,
  base,
}: {
  view: CalendarPage;
  /** Address of the program; each mark leads to the page its ceremony happens on. */
  base: string;
}) {
  const { days, invited } = view;
  const kinds = invited.filter(({ kind }) =>
    days.some(({ entries }) => entries.some((entry) => entry.kind === kind)),
  );
  if (kinds.length === 0) return null;
  const width = labels + days.length * column;
  const height = head + kinds.length * line + foot;
  return (
    <Pointed>
      <Sideways label="Two weeks at a glance">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group, not an image */}
        <svg
          role="group"
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
                    <LinkedMark
                      key={day}
                      entry={entry}
                      day={day}
                      href={`${base}/${entry.path}`}
                      cx={middleOf(at)}
                      cy={y + line / 2}
                    />
                  ) : null;
                })}
              </g>
            );
          })}
        </svg>
      </Sideways>
    </Pointed>
  );
}

/** A ceremony on its day: what it is and when, and the way to its page. */
function LinkedMark({
  entry,
  day,
  href,
  ...place
}: {
  entry: AgendaEntry;
  day: string;
  href: string;
  cx: number;
  cy: number;
}) {
  const words = [
    entry.name,
    `${dayWords(day, { year: true })}, ${entry.time ?? "all day"}`,
    ...(entry.standing === "CANCELLED" ? ["cancelled"] : []),
    ...(entry.standing === "TENTATIVE" ? ["draft"] : []),
    ...(entry.mine ? [] : ["not in your calendar"]),
  ];
  return (
    <a href={href} className="group" aria-label={words.join(", ")} data-says={words.join("\n")}>
      <circle
        cx={place.cx}
        cy={place.cy}
        r={11}
        fill="transparent"
        className="group-hover:[fill:var(--action-well)] group-focus-visible:[fill:var(--action-well)]"
      />
      <Mark entry={entry} {...place} />
    </a>
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
