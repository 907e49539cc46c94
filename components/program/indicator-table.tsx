import type { IndicatorSeries, OfferLine } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { CheckboxField, FieldRow, SelectField, TextField } from "#kit/field";
import { Sparkline } from "#kit/sparkline";
import { Cell, Row, Table } from "#kit/table";
import { Day } from "./day.tsx";
import { DeedForm } from "./deed-form.tsx";
import type { FormAction } from "./form-of-deed.tsx";

const sources: Record<IndicatorSeries["source"], string> = {
  computed: "worked out",
  pulse: "from the pulse",
  read: "read by hand",
};

/** All leading indicators: how each moved over the sprints, where it warns, and who says so. */
export function IndicatorTable({ series }: { series: readonly IndicatorSeries[] }) {
  return (
    <Table
      caption="Leading indicators"
      columns={[
        { key: "name", label: "Indicator" },
        { key: "trend", label: "Trend" },
        { key: "latest", label: "Latest", numeric: true },
        { key: "says", label: "Says" },
      ]}
    >
      {series.map((one) => (
        <IndicatorRow key={one.indicator} one={one} />
      ))}
    </Table>
  );
}

function IndicatorRow({ one }: { one: IndicatorSeries }) {
  const { indicator, source, points, unit, threshold, warning, note } = one;
  const last = points.at(-1);
  const values = points.map(({ value }) => value);
  const sign = unit.startsWith("%") ? "%" : "";
  const rest = unit.slice(sign.length).trim();
  return (
    <Row>
      <Cell head>
        {wordFor(indicator)}
        <span className="block text-small text-soft">{sources[source]}</span>
      </Cell>
      <Cell>
        {values.length > 1 ? (
          <Sparkline
            values={values}
            label={points.map(({ sprint, value }) => `sprint ${sprint}: ${value}`).join(", ")}
            {...(warning ? { tone: "at-risk" as const } : {})}
          />
        ) : null}
      </Cell>
      <Cell numeric>
        {last ? (
          <>
            <strong>
              {rounded(last.value)}
              {sign}
            </strong>
            <span className="block text-small text-soft">
              <Day day={last.day} weekday={false} />
            </span>
          </>
        ) : (
          "–"
        )}
      </Cell>
      <Cell>
        {warning ? (
          <Badge tone="at-risk">Warns</Badge>
        ) : last ? (
          <Badge tone="on-track">Holds</Badge>
        ) : (
          <span className="text-soft">No reading yet</span>
        )}
        <span className="block text-small text-soft">
          {[
            rest,
            threshold ? `warns ${threshold.side} ${rounded(threshold.value)}${sign}` : "",
            note,
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </Cell>
    </Row>
  );
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** What the program cannot work out by itself is read by somebody, who says whether it warns. */
export function ReadIndicator({
  indicators,
  sprintId,
  offer,
  program,
  action,
}: {
  indicators: readonly string[];
  sprintId: string;
  offer: OfferLine;
  program: string;
  action: FormAction;
}) {
  if (!offer.open) return null;
  return (
    <Disclosure summary="Read an indicator by hand">
      <DeedForm
        action={action}
        program={program}
        hidden={{ sprintId }}
        submit="Record the reading"
        size="small"
        label="Read an indicator"
        done="Recorded."
      >
        <FieldRow>
          <SelectField
            name="indicator"
            label="Indicator"
            required
            choices={indicators.map((value) => ({ value, label: wordFor(value) }))}
          />
          <TextField name="value" label="Value" inputMode="decimal" required />
          <TextField name="unit" label="Unit" placeholder="sessions missed" required />
        </FieldRow>
        <TextField name="note" label="Note" />
        <CheckboxField name="warning" label="It warns" />
      </DeedForm>
    </Disclosure>
  );
}
