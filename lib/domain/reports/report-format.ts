/** Stored reports, read by the schema of the format they were published in and brought to the present one. */
import { z } from "zod";
import type { Day } from "../calendar/index.ts";
import { isDay } from "../calendar/index.ts";
import type { Noun } from "../nouns.ts";
import { nouns } from "../nouns.ts";
import { partStandings } from "../outcomes/outcome-completeness.ts";
import { exceptionKinds } from "../overrides/exception.ts";
import type { Stage } from "../vocabulary.ts";
import { energyReservoirs, outcomeStates, pillars, stages, statusValues } from "../vocabulary.ts";
import { counted } from "../wording.ts";
import type { EvidenceClauseId } from "./evidence-clauses.ts";
import { evidenceClauses } from "./evidence-clauses.ts";
import type { ReportContent } from "./report-content.ts";
import { reportFormat } from "./report-content.ts";

const text = z.string();
const count = z.int();
const day = z.custom<Day>((value) => typeof value === "string" && isDay(value), "not a day");
const oneOf = <T extends string>(known: Iterable<string>, what: string) => {
  const words = new Set(known);
  return z.custom<T>((value) => typeof value === "string" && words.has(value), `not ${what}`);
};
const noun = oneOf<Noun>(nouns, "a noun");
const clause = oneOf<EvidenceClauseId>(Object.keys(evidenceClauses), "a clause");
const stage = oneOf<Stage>(stages, "a stage");
const status = z.enum(statusValues);
const pillar = z.enum(pillars);
const list = <T extends z.ZodType>(line: T) => z.array(line).readonly();

const item = z.object({ noun: text, id: text, sentence: text, why: text });
const exception = z.object({
  kind: z.enum(exceptionKinds),
  ref: z.object({ noun, id: text }),
  what: text,
  reason: text,
  since: day.nullable(),
});

/** What has been the same in every format so far. */
const lasting = {
  program: z.object({ name: text, organization: text }),
  number: count,
  version: count,
  correctionReason: text.nullable(),
  periodStart: day,
  periodEnd: day,
  day,
  cycle: z.object({ number: count, goal: text, stage }).nullable(),
  sprint: z.object({ number: count, day: count, of: count }).nullable(),
  summary: text,
  picture: text,
  status: z.object({ claimed: status.nullable(), evidence: status }),
  decisions: list(z.object({ question: text, ofWhom: text, byDay: day, costOfWaiting: text })),
  noDecisionReason: text.nullable(),
  lastDecisions: list(z.object({ question: text, ofWhom: text, byDay: day, became: text })),
  lastNumber: count.nullable(),
  streams: list(
    z.object({
      id: text,
      name: text,
      lead: text,
      claimed: status.nullable(),
      claimedDay: day.nullable(),
      evidence: status,
      reasons: list(z.object({ clause, noun: text, id: text, sentence: text })),
      moreReasons: count,
      explanation: text.nullable(),
      comparison: z.enum(["better", "stricter", "same", "unclaimed"]),
      acceptedPoints: z.number(),
      points: z.number(),
      cells: list(z.object({ pillar, evidence: status, acceptedCount: count, count })),
    }),
  ),
  pillars: list(z.object({ pillar, claimed: status.nullable(), evidence: status.nullable() })),
  failedNote: text,
  energy: list(
    z.object({
      reservoir: z.enum(energyReservoirs),
      readings: list(z.object({ sprint: count, value: z.number(), interim: z.boolean(), day })),
      falling: count,
    }),
  ),
  capability: z
    .object({
      up: count,
      of: count,
      day,
      domains: list(
        z.object({
          id: text,
          name: text,
          pillar,
          baseline: z.number(),
          provisional: z.number(),
          target: z.number(),
        }),
      ),
    })
    .nullable(),
  adoption: list(
    z.object({
      name: text,
      level: text,
      baseline: text,
      target: text,
      latest: text,
      unit: text,
      day,
    }),
  ),
  outcomes: list(
    z.object({
      id: text,
      title: text,
      state: z.enum(outcomeStates),
      parts: list(z.object({ pillar, standing: z.enum(partStandings) })),
    }),
  ),
  delivery: z.object({
    calibratedPoints: z.number().nullable(),
    sprints: list(
      z.object({
        number: count,
        committedPoints: z.number().nullable(),
        acceptedPoints: z.number(),
      }),
    ),
  }),
  optimism: z.object({
    claims: count,
    better: count,
    ratio: z.number().nullable(),
    reports: list(count),
  }),
  sources: list(z.object({ figure: text, day, ageWorkingDays: count, stale: z.boolean() })),
  logHead: z.object({ seq: count, hash: text }).nullish(),
};

const section = <T extends z.ZodType>(line: T) => z.object({ sentence: text, lines: list(line) });

/** Until 2026-11-27: nothing said which exceptions had ended, and lines named no figures. */
const format1 = z.object({
  ...lasting,
  format: z.literal(1),
  atRisk: section(item),
  failed: section(item),
  exceptions: list(exception.extend({ until: day.nullable() })),
});

const itemWithFigures = item.extend({
  figures: z.record(text, z.union([text, z.number()])).readonly(),
});
const keyed = exception.extend({ key: text });

const format2: z.ZodType<ReportContent> = z.object({
  ...lasting,
  format: z.literal(reportFormat),
  atRisk: section(itemWithFigures),
  failed: section(itemWithFigures),
  exceptions: list(keyed.extend({ until: day.nullable() })),
  ended: list(keyed.extend({ endedDay: day.nullable(), how: text })),
});

/** What it says stays as it was said; what is new in format 2 is empty. */
export function upgradedFrom1({ format: _format, ...old }: z.infer<typeof format1>): ReportContent {
  const withFigures = ({ sentence, lines }: typeof old.atRisk) => ({
    sentence,
    lines: lines.map((line) => ({ ...line, figures: {} })),
  });
  return {
    ...old,
    format: reportFormat,
    atRisk: withFigures(old.atRisk),
    failed: withFigures(old.failed),
    exceptions: old.exceptions.map((one) => ({ ...one, key: one.ref.id })),
    ended: [],
  };
}

export type ReadReport =
  | { readonly kind: "read"; readonly content: ReportContent }
  | { readonly kind: "unreadable"; readonly reason: string };

/** `format` is the one stored beside the body. Never throws: a body that cannot be read is told with the reason. */
export function readReport(snapshot: string, format: number): ReadReport {
  const body = parsed(snapshot);
  if (body === undefined) return unreadable("The stored text is not valid JSON.");
  if (format === 1) return outcome(format1.safeParse(body), upgradedFrom1);
  if (format === reportFormat) return outcome(format2.safeParse(body), (content) => content);
  return unreadable(
    `It was stored in format ${format}. This version of Throughline reads formats 1 to ${reportFormat}.`,
  );
}

function parsed(snapshot: string): unknown {
  try {
    return JSON.parse(snapshot);
  } catch {
    return undefined;
  }
}

function outcome<T>(
  result: z.ZodSafeParseResult<T>,
  upgrade: (body: T) => ReportContent,
): ReadReport {
  if (result.success) return { kind: "read", content: upgrade(result.data) };
  const [first] = result.error.issues;
  const place = first && first.path.length > 0 ? first.path.join(".") : "the top level";
  const more = result.error.issues.length - 1;
  const others = more === 0 ? "" : ` and in ${counted(more, "more place")}`;
  return unreadable(
    `The stored text does not have the shape of its format: at ${place} (${first?.message ?? "unknown"})${others}.`,
  );
}

const unreadable = (reason: string): ReadReport => ({ kind: "unreadable", reason });
