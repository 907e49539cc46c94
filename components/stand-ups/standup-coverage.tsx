import type { CadencePage, CoverageRow } from "#domain";
import { Section } from "#kit/section";
import { Shape } from "#kit/shape";
import { Cell, Row, Table } from "#kit/table";
import type { Tone } from "#kit/tone";
import { dayWords } from "../shared/day.tsx";

const looks: Record<CoverageRow["days"][number]["standing"], { tone: Tone; word: string } | null> =
  {
    NOTED: { tone: "on-track", word: "a note" },
    SILENT: { tone: "at-risk", word: "no note" },
    AHEAD: { tone: "not-started", word: "not yet" },
    NOT_OWED: null,
  };

/** "Mon 9"; the month is read out and is in the title. */
function Weekday({ day }: { day: string }) {
  const [weekday, number] = dayWords(day).split(" ");
  return (
    <time dateTime={day} title={dayWords(day, { year: true })}>
      {weekday} {number}
    </time>
  );
}

/** Stream by day: who wrote and who was silent. */
export function StandupCoverage({ coverage }: { coverage: NonNullable<CadencePage["coverage"]> }) {
  const { number, rows } = coverage;
  const days = rows[0]?.days ?? [];
  if (days.length === 0) return null;
  return (
    <Section
      id="coverage"
      title={`Stand-up notes in sprint ${number}`}
      note={
        <span className="inline-flex flex-wrap gap-x-5">
          {Object.entries(looks).map(([key, look]) =>
            look ? (
              <span key={key} className="inline-flex items-center gap-1.5">
                <Shape tone={look.tone} /> {look.word}
              </span>
            ) : null,
          )}
        </span>
      }
    >
      <Table
        caption={`Stand-up notes in sprint ${number} by stream and day`}
        columns={[
          { key: "stream", label: "Stream" },
          ...days.map(({ day }) => ({ key: day, label: <Weekday day={day} /> })),
          { key: "sum", label: "Notes", numeric: true },
        ]}
      >
        {rows.map((row) => (
          <StreamRow key={row.workstreamId} row={row} />
        ))}
      </Table>
    </Section>
  );
}

function StreamRow({ row }: { row: CoverageRow }) {
  return (
    <Row>
      <Cell head nowrap>
        {row.name}
      </Cell>
      {row.days.map(({ day, standing }) => {
        const look = looks[standing];
        return (
          <Cell key={day}>
            {look ? (
              <span title={look.word}>
                <Shape tone={look.tone} />
                <span className="sr-only">{look.word}</span>
              </span>
            ) : (
              <span className="text-soft" title="not due">
                –
              </span>
            )}
          </Cell>
        );
      })}
      <Cell numeric>
        {row.noted} of {row.owed}
      </Cell>
    </Row>
  );
}
