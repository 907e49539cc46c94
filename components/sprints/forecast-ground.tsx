import type { ForecastPage } from "#domain";
import { counted, routes } from "#domain";
import { Badge } from "#kit/badge";
import { Columns } from "#kit/charts/columns";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";

/** What the forecast stands on, and how good earlier ones were. */
export function ForecastGround({ view, program }: { view: ForecastPage; program: string }) {
  return (
    <Columns wide="left">
      <div>
        <Section id="ground" title="What it stands on">
          <Ground view={view} program={program} />
        </Section>
      </div>
      <div>
        <Section id="earlier" title="How good earlier forecasts were">
          <Earlier view={view} />
        </Section>
      </div>
    </Columns>
  );
}

function Ground({ view, program }: { view: ForecastPage; program: string }) {
  const { history, openPoints, sinceLastClosed, lastClosedNumber } = view;
  return (
    <ul className="list-disc space-y-1 pl-5 text-soft [&_strong]:text-ink">
      <li>
        <strong>{counted(openPoints, "point")}</strong> in deliverables that are neither accepted
        nor dropped, by their likely estimates.
      </li>
      {history.length > 0 ? (
        <li>
          Accepted in closed sprints:{" "}
          <strong>{history.map((one) => one.acceptedPoints).join(", ")}</strong> (sprints{" "}
          {history[0]?.number} to {history.at(-1)?.number}). Only whole, accepted deliverables count
          (<TextLink href={routes.rule(program, "I-40")}>I-40</TextLink>).
        </li>
      ) : null}
      {lastClosedNumber === null ? null : (
        <li>
          Sprints are counted from the close of sprint {lastClosedNumber}
          {sinceLastClosed > 0
            ? `; the ${counted(sinceLastClosed, "point")} accepted since belong to the count`
            : ""}
          . The answer changes when a sprint closes or the open work does.
        </li>
      )}
      <li>
        New work, holidays and changes of the team are not foreseen; they usually push the range
        out.
      </li>
    </ul>
  );
}

function Earlier({ view }: { view: ForecastPage }) {
  const { earlier, inside } = view;
  if (earlier.length === 0)
    return (
      <p className="text-soft">
        None can be judged yet: the first forecast worth judging is made when the program is
        calibrated, and it needs a sprint that closes after it.
      </p>
    );
  return (
    <>
      <p className="mb-2">
        <strong>
          {inside} of {earlier.length}
        </strong>{" "}
        ended inside the 80% band
        {earlier.length < 5
          ? "; too few to say whether the band is honest."
          : `, ${Math.round((inside / earlier.length) * 100)}%; an honest band holds about 80%.`}
      </p>
      <Table
        caption="Forecasts made at earlier closes, about the points accepted since"
        columns={[
          { key: "after", label: "After" },
          { key: "points", label: "Points since", numeric: true },
          { key: "said", label: "Said", numeric: true },
          { key: "took", label: "Took", numeric: true },
          { key: "inside", label: "80% band" },
        ]}
      >
        {earlier.slice(-10).map((one) => (
          <EarlierRow key={one.afterNumber} one={one} />
        ))}
      </Table>
    </>
  );
}

function EarlierRow({ one }: { one: ForecastPage["earlier"][number] }) {
  return (
    <Row>
      <Cell head nowrap>
        Sprint {one.afterNumber}
      </Cell>
      <Cell numeric>{one.points}</Cell>
      <Cell numeric>
        {one.fewestSprints === one.mostSprints
          ? one.fewestSprints
          : `${one.fewestSprints ?? "?"}–${one.mostSprints ?? "?"}`}
      </Cell>
      <Cell numeric>{one.actualSprints}</Cell>
      <Cell>
        <Badge tone={one.inside ? "on-track" : "at-risk"}>
          {one.inside ? "Inside" : "Outside"}
        </Badge>
      </Cell>
    </Row>
  );
}
