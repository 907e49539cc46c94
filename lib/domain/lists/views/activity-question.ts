/** What an address asks of the change log, and the saved views of it. The store filters and pages; the order is time. */
import type { Day } from "../../calendar/index.ts";
import { parseDay } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import type { SubjectChoices } from "../../program/views/subject-choices.ts";
import { subjectChoices } from "../../program/views/subject-choices.ts";
import type { Program } from "../../program.ts";
import { queryText } from "../list-query.ts";
import type { ViewTabs } from "./view-tabs.ts";
import { viewTabs } from "./view-tabs.ts";

/** Names in the address of the change log; `before` is the number of a row. */
export const activityNames = ["who", "kind", "subject", "since", "until", "before"] as const;

type Asked = Readonly<Partial<Record<(typeof activityNames)[number], string | undefined>>>;

export interface ActivityQuestion {
  readonly about: SubjectChoices;
  readonly since: Day | null;
  readonly until: Day | null;
  /** Rows older than this one. */
  readonly before: number | undefined;
  /** What of the address nobody can answer, in words. */
  readonly ignored: readonly string[];
  /** What is asked, in one spelling and without the page. */
  readonly query: string;
  readonly tabs: ViewTabs;
}

const names = {
  filters: ["who", "kind", "subject"].map((key) => ({ key, label: key, choices: [] })),
  columns: [],
  usualSort: "",
};

/** A day that is none is left out; so is a subject that the reader may not know of. */
export function activityQuestion(
  program: Program,
  asked: Asked,
  situation: Situation,
): ActivityQuestion {
  const read = asRead(program, asked, situation);
  const spelled = (kept: Asked) => spelling(asRead(program, kept, situation));
  const query = spelling(read);
  return {
    about: read.about,
    since: read.since,
    until: read.until,
    before: read.before,
    ignored: ignoredOf(asked, read),
    query,
    tabs: viewTabs(program, "activity", query, spelled, situation),
  };
}

type Read = Pick<ActivityQuestion, "about" | "since" | "until" | "before"> & {
  readonly who: string | undefined;
};

function asRead(program: Program, asked: Asked, situation: Situation): Read {
  const { who, kind: noun, subject: id, since = "", until = "", before = "" } = asked;
  return {
    who,
    about: subjectChoices(program, { noun, id }, situation),
    since: parseDay(since),
    until: parseDay(until),
    before: /^\d{1,9}$/.test(before) ? Number(before) : undefined,
  };
}

function spelling({ who, about: { kind, chosen }, since, until }: Read): string {
  const asked = {
    ...(who === undefined ? {} : { who }),
    ...(kind === null ? {} : { kind }),
    ...(chosen === null ? {} : { subject: chosen.id }),
  };
  return queryText(names, { chosen: asked, since, until, words: "", sort: "", page: 1 });
}

/** Without the subject's id: an unknown one and one that the reader may not know of read the same. */
const ignoredOf = (asked: Asked, { about, since, until, before }: Read): readonly string[] => [
  ...((asked.kind !== undefined && about.kind === null) ||
  (asked.subject !== undefined && about.chosen === null)
    ? ["About"]
    : []),
  ...(asked.since !== undefined && since === null ? [`From "${asked.since}"`] : []),
  ...(asked.until !== undefined && until === null ? [`Up to "${asked.until}"`] : []),
  ...(asked.before !== undefined && before === undefined ? [`Before "${asked.before}"`] : []),
];
