import type { BeatCell, BeatStanding, CadencePage, CadenceRow } from "#domain";
import { routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";
import { Day, Sentence } from "../shared/day.tsx";

const looks: Record<BeatStanding, { tone: Tone; word: string }> = {
  HELD: { tone: "complete", word: "Held" },
  LATE: { tone: "at-risk", word: "Late" },
  PARTLY: { tone: "at-risk", word: "Partly held" },
  MISSING: { tone: "off-track", word: "Not held" },
  AHEAD: { tone: "not-started", word: "Not due" },
};

const columns = [
  { key: "planning", label: "Planning" },
  { key: "standUps", label: "Stand-ups" },
  { key: "integration", label: "Integration reviews" },
  { key: "review", label: "Review" },
  { key: "retrospective", label: "Retrospective" },
  { key: "steering", label: "Steering report" },
] as const;

/** Sprints × beats; shape, word and colour, and under it when, and what came of it. */
export function CadenceMatrix({ view, program }: { view: CadencePage; program: string }) {
  if (view.rows.length === 0)
    return (
      <EmptyState
        title="No sprint has started."
        action={<LinkButton href={routes.sprints(program)}>Go to sprints</LinkButton>}
      >
        Create a sprint, lock its plan and start it. Its ceremonies are then tracked here.
      </EmptyState>
    );
  return (
    <Section id="beats" title="Sprint by sprint" aside={<Day day={view.today} year />}>
      <Table
        caption="For each sprint: planning, stand-ups, integration reviews, review, retrospective and steering report, and whether each was held"
        columns={[{ key: "sprint", label: "Sprint" }, ...columns]}
      >
        {view.rows.map((row) => (
          <SprintRow key={row.number} row={row} program={program} />
        ))}
      </Table>
    </Section>
  );
}

function SprintRow({ row, program }: { row: CadenceRow; program: string }) {
  return (
    <Row>
      <Cell head>
        <TextLink quiet href={routes.sprint(program, row.number)}>
          Sprint {row.number}
        </TextLink>
        <span className="block text-small whitespace-nowrap text-soft">
          <Day day={row.startDay} weekday={false} /> – <Day day={row.endDay} weekday={false} />
        </span>
        <span className="block text-small text-soft">{wordFor(row.state)}</span>
      </Cell>
      {columns.map(({ key }) => (
        <Cell key={key}>
          <Beat cell={row[key]} program={program} />
        </Cell>
      ))}
    </Row>
  );
}

function Beat({ cell, program }: { cell: BeatCell; program: string }) {
  const { standing, words, output, path } = cell;
  const look = looks[standing];
  return (
    <div className="min-w-28">
      <Badge tone={look.tone}>{look.word}</Badge>
      {words ? (
        <span className="block text-small">
          {path && standing !== "AHEAD" ? (
            <TextLink quiet href={routes.place(program, path)}>
              <Sentence text={words} short />
            </TextLink>
          ) : (
            <Sentence text={words} short />
          )}
        </span>
      ) : null}
      {output ? <span className="block text-small text-soft">{output}</span> : null}
    </div>
  );
}
