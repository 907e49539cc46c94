import type { ForecastPage } from "#domain";
import { counted, listed, ordinal, percent } from "#domain";
import { Badge } from "#kit/badge";
import { Columns } from "#kit/charts/columns";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { RuleLink } from "../shared/rule-link.tsx";

/** What the forecast is based on, and how good earlier ones were. */
export function ForecastGround({ view, program }: { view: ForecastPage; program: string }) {
  return (
    <Columns wide="left">
      <div>
        <Section id="ground" title="What the forecast is based on">
          <Ground view={view} program={program} />
        </Section>
      </div>
      <div>
        <Section id="earlier" title="Accuracy of earlier forecasts">
          <Earlier view={view} />
        </Section>
      </div>
    </Columns>
  );
}

function Ground({ view, program }: { view: ForecastPage; program: string }) {
  const { history, openPoints, sinceLastClosed, lastClosedNumber, level } = view;
  return (
    <ul className="list-disc space-y-1 pl-5 text-soft [&_strong]:text-ink">
      <li>
        <strong>{counted(openPoints, "point")}</strong> in deliverables that are neither accepted
        nor dropped, by their likely estimates.
      </li>
      {history.length > 0 ? (
        <li>
          <strong>{counted(history.length, "closed sprint")}</strong> of this team accepted{" "}
          {listed(history.map((one) => String(one.acceptedPoints)))} points (sprints{" "}
          {history[0]?.number} to {history.at(-1)?.number}). Newer sprints are drawn more often.
          Only whole, accepted deliverables count (<RuleLink program={program} ruleId="I-40" />
          ).
        </li>
      ) : null}
      {level ? (
        <li>
          Assumed: the pace itself changes. In 8 of 10 runs the team accepts{" "}
          <strong>
            {percent(level.low)} to {percent(level.high)}
          </strong>{" "}
          of what these sprints did. This range narrows as more sprints close and the less they
          vary.
        </li>
      ) : null}
      {lastClosedNumber === null ? null : (
        <li>
          Sprints are counted from the close of sprint {lastClosedNumber}
          {sinceLastClosed > 0
            ? `; the ${counted(sinceLastClosed, "point")} accepted since then are included`
            : ""}
          . The forecast changes when a sprint closes or the open work changes.
        </li>
      )}
      <li>
        New work, holidays and team changes are not included. They usually move the range to later
        sprints.
      </li>
    </ul>
  );
}

function Earlier({ view }: { view: ForecastPage }) {
  const { earlier, inside } = view;
  if (earlier.length === 0)
    return (
      <p className="text-soft">
        Earlier forecasts are checked from the {ordinal(view.judgedFromSprints)} closed sprint on.
      </p>
    );
  return (
    <>
      <p className="mb-2">
        <strong>
          {inside} of {earlier.length}
        </strong>{" "}
        earlier forecasts ended inside the 80% band
        {earlier.length < 5
          ? "; too few to say whether the band is reliable."
          : `, ${Math.round((inside / earlier.length) * 100)}%; a reliable band holds about 80%.`}
      </p>
      <Table
        caption="Forecasts made when earlier sprints closed, for the points accepted since"
        columns={[
          { key: "after", label: "After" },
          { key: "points", label: "Points since", numeric: true },
          { key: "said", label: "Forecast", numeric: true },
          { key: "took", label: "Actual", numeric: true },
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
