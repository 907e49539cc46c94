import type { PlanDryRun } from "#domain";
import { counted, dryRunFacts } from "#domain";
import { wordsOf } from "./plan-draft.ts";

/** A dry run as the command line prints it: all that the page shows, line by line. */
export function dryRunLines(shown: PlanDryRun): readonly string[] {
  return [
    ...dryRunFacts(shown).map(({ name, value }) => `${name}: ${value}`),
    `Span: ${shown.startDay} to ${shown.endDay}`,
    "",
    ...streamLines(shown),
    ...ownerLines(shown),
    ...columnLines(shown),
    ...section("Notes", shown.notes),
    ...leftOutLines(shown),
    ...shown.questions.flatMap(questionLines),
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ""];

function streamLines({ by, groupings, streams }: PlanDryRun): readonly string[] {
  const others = groupings
    .filter(({ value }) => value !== by)
    .map(({ value, label, streams: count }) => `--by "${value}" (${label}: ${count})`);
  return section(`Workstreams, formed by ${by}`, [
    ...streams.map(
      ({ name, deliverables, points, firstTitles }) =>
        `${name}: ${counted(deliverables, "deliverable")}, ${counted(points, "point")}: ${firstTitles.join(" · ")}${deliverables > firstTitles.length ? " …" : ""}`,
    ),
    ...(others.length > 0 ? [`Other ways to cut: ${others.join(", ")}`] : []),
  ]);
}

const ownerLines = ({ owners }: PlanDryRun): readonly string[] =>
  section(
    "Owners",
    owners.map(
      ({ name, deliverables, accountId }) =>
        `${name} (${deliverables})${accountId === null ? ": no account here, kept as a name" : ": has an account here"}`,
    ),
  );

const columnLines = ({ columns }: PlanDryRun): readonly string[] =>
  section(
    "Columns",
    columns.map(({ heading, role, byContent, samples }) => {
      const read =
        role === null
          ? "not read"
          : `${wordsOf(role)}${byContent ? " (recognized by its cells)" : ""}`;
      return `${heading} = ${read}${samples.length > 0 ? `, for example ${samples.join(" · ")}` : ""}`;
    }),
  );

function leftOutLines({ leftOut, leftOutCount }: PlanDryRun): readonly string[] {
  const more = leftOutCount - leftOut.length;
  return section(`Left out (${leftOutCount})`, [
    ...leftOut.map(
      ({ row, kind, name, reason }) =>
        `row ${row ?? "–"}, ${kind}${name === "" ? "" : ` ${name}`}: ${reason}`,
    ),
    ...(more > 0 ? [`… and ${more} more (--left-out FILE writes all of them)`] : []),
  ]);
}

const questionLines = (question: PlanDryRun["questions"][number]): readonly string[] =>
  section(`Question: ${question.sentence}`, [
    ...question.options.map(
      ({ value, label }) => `${value === "" ? "(nothing)" : value}: ${label}`,
    ),
    `Answer it with ${question.option}${question.id.startsWith("column:") ? "" : " and one of these words"}.`,
  ]);
