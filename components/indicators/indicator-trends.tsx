import type { AvailabilityLine, IndicatorSeries } from "#domain";
import { listed, routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Sparkline } from "#kit/charts/sparkline";
import { Disclosure } from "#kit/disclosure";
import { CheckboxField, FieldRow, SelectField, TextField } from "#kit/fields/field";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { wordChoices } from "../shared/record-choices.ts";

const sources: Record<IndicatorSeries["source"], string> = {
  computed: "calculated",
  pulse: "from the pulse",
  read: "entered by hand",
};

/** All leading indicators: how each moved over the sprints, where it warns, and who says so. */
export function IndicatorTrends({
  series,
  chosen,
  program,
}: {
  series: readonly IndicatorSeries[];
  /** The one whose chart is shown. */
  chosen: string | null;
  program: string;
}) {
  const read = series.flatMap((one) => (one.latest ? [{ one, last: one.latest }] : []));
  const unread = series.filter(({ latest }) => latest === null);
  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {read.map(({ one, last }) => (
          <IndicatorRow
            key={one.indicator}
            one={one}
            last={last}
            href={
              one.indicator === chosen || one.points.length === 0
                ? null
                : `${routes.indicators(program)}?indicator=${one.indicator}#indicators`
            }
          />
        ))}
      </ul>
      {unread.length > 0 ? (
        <p className="mt-2 text-small text-soft">
          No reading yet: {listed(unread.map(unreadWords))}.
        </p>
      ) : null}
    </>
  );
}

const unreadWords = ({ indicator, source, note }: IndicatorSeries): string =>
  `${wordFor(indicator)} (${note === "" ? sources[source] : note.replace(/[.]$/, "")})`;

function IndicatorRow({
  one,
  last,
  href,
}: {
  one: IndicatorSeries;
  last: NonNullable<IndicatorSeries["latest"]>;
  /** To its chart; null where it is shown, or there is none. */
  href: string | null;
}) {
  const { indicator, points, warning, unit } = one;
  const sign = signOf(unit);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_3.5rem] items-center gap-x-3 py-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        {href ? <TextLink href={href}>{wordFor(indicator)}</TextLink> : wordFor(indicator)}
        {warning ? <Badge tone="at-risk">Warns</Badge> : null}
      </p>
      {points.length > 1 ? (
        <Sparkline
          values={points.map(({ value }) => value)}
          label={points.map(({ sprint, value }) => `sprint ${sprint}: ${value}`).join(", ")}
          {...(warning ? { tone: "at-risk" as const } : {})}
        />
      ) : (
        <span />
      )}
      <span className="text-right font-semibold tabular-nums">
        {rounded(last.value)}
        {sign}
      </span>
      <p className="col-span-full text-small text-soft">
        {aboutWords(one)} · <Day day={last.day} weekday={false} />
      </p>
    </li>
  );
}

const signOf = (unit: string): string => (unit.startsWith("%") ? "%" : "");

/** "on time · 7 of 9 due lately · warns below 80% · worked out" */
function aboutWords({ unit, note, threshold, source }: IndicatorSeries): string {
  const sign = signOf(unit);
  return [
    unit.slice(sign.length).trim(),
    note.replace(/[.]$/, ""),
    threshold ? `warns ${threshold.side} ${rounded(threshold.value)}${sign}` : "",
    sources[source],
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** What the program cannot work out by itself is read by somebody, who says whether it warns. */
export function ReadIndicator({
  indicators,
  sprintId,
  offer,
  program,
}: {
  indicators: readonly string[];
  sprintId: string;
  offer: AvailabilityLine;
  program: string;
}) {
  if (!offer.open) return null;
  return (
    <Disclosure summary="Record an indicator by hand">
      <CommandForm
        command="read-indicator"
        program={program}
        openedAt={offer.version}
        hidden={{ sprintId }}
        submit="Record reading"
        size="small"
        label="Record an indicator"
        done="Recorded."
      >
        <FieldRow>
          <SelectField name="indicator" label="Indicator" choices={wordChoices(indicators)} />
          <TextField name="value" label="Value" inputMode="decimal" required />
          <TextField name="unit" label="Unit" placeholder="sessions missed" />
        </FieldRow>
        <TextField name="note" label="Note" />
        <CheckboxField name="warning" label="Raise a warning" />
      </CommandForm>
    </Disclosure>
  );
}
