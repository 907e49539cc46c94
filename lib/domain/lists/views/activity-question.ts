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

type Asked = Readonly<Partial<Record<(typeof activityNames)[number], string>>>;

export interface ActivityQuestion {
  readonly about: SubjectChoices;
  readonly since: Day | null;
  readonly until: Day | null;
  /** Rows older than this one. */
  readonly before: number | undefined;
  /** What is asked, in one spelling and without the page. */
  readonly query: string;
  readonly tabs: ViewTabs;
}

const spelled = {
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
  const about = subjectChoices(program, { noun: asked.kind, id: asked.subject }, situation);
  const since = parseDay(asked.since ?? "");
  const until = parseDay(asked.until ?? "");
  const chosen = {
    ...(asked.who === undefined ? {} : { who: asked.who }),
    ...(about.kind === null ? {} : { kind: about.kind }),
    ...(about.chosen === null ? {} : { subject: about.chosen.id }),
  };
  const query = queryText(spelled, { chosen, since, until, words: "", sort: "", page: 1 });
  return {
    about,
    since,
    until,
    before: /^\d{1,9}$/.test(asked.before ?? "") ? Number(asked.before) : undefined,
    query,
    tabs: viewTabs(program, "activity", query, situation),
  };
}
