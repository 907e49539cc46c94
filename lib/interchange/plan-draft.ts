import type { Day, LinkType } from "#domain";

/** What a foreign plan holds, read but not judged: one shape for every format. Nothing here knows a program. */
export interface PlanDraft {
  readonly source: PlanSource;
  /** Rows in file order, summaries included (`summary` tells them apart). */
  readonly activities: readonly PlanActivity[];
  readonly links: readonly PlanLink[];
  readonly owners: readonly PlanOwner[];
  readonly calendar: PlanCalendar | null;
  /** CSV columns, or the custom fields of Microsoft Project, with what each was taken for. */
  readonly columns: readonly PlanColumn[];
  /** Ways to cut workstreams, the best guess first. Never empty. */
  readonly groupings: readonly Grouping[];
  readonly leftOut: readonly LeftOut[];
  /** What a reader of the dry run should know, as sentences. */
  readonly notes: readonly string[];
  readonly questions: readonly PlanQuestion[];
}

export type PlanKind = "MSPDI" | "CSV";

export interface PlanSource {
  readonly kind: PlanKind;
  readonly title: string | null;
  readonly encoding: string;
  /** CSV only. */
  readonly delimiter: string | null;
  readonly byteCount: number;
  /** Rows in the file; each is an activity or in `leftOut`. */
  readonly rowCount: number;
  /** Links in the file; each is in `links` (by `ordinal`) or in `leftOut`. */
  readonly linkCount: number;
  readonly startDay: Day | null;
  readonly finishDay: Day | null;
  /** What the plan calls a working day, in hours. */
  readonly hoursPerDay: number;
}

export interface PlanActivity {
  /** Unique in the draft: the UID of Microsoft Project or the key column. */
  readonly key: string;
  /** As its author sees it: the ID in Microsoft Project, the row in a spreadsheet (headings are row 1). */
  readonly row: number;
  readonly name: string;
  /** Names of the summaries above, topmost first; the plan's own summary is not among them. */
  readonly outline: readonly string[];
  readonly parentKey: string | null;
  /** 0 is the plan itself, 1 the topmost rows. */
  readonly level: number;
  /** Rolls up others: a heading, not work. */
  readonly summary: boolean;
  readonly milestone: boolean;
  readonly startDay: Day | null;
  readonly finishDay: Day | null;
  /** Working days; fractions are kept. */
  readonly durationDays: number | null;
  /** 0–100. For information only: a claim without evidence. */
  readonly percentComplete: number | null;
  readonly ownerNames: readonly string[];
  readonly points: number | null;
  readonly status: string | null;
  readonly notes: string | null;
  readonly deadlineDay: Day | null;
  readonly constraint: PlanConstraint | null;
  /** What the other tool computed, for comparison. */
  readonly critical: boolean | null;
  readonly totalSlackDays: number | null;
  /** Non-empty cells by heading, those without a field of their own above. Read it with `columnValues`, never by index. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

export type ConstraintKind =
  | "AS_LATE_AS_POSSIBLE"
  | "MUST_START_ON"
  | "MUST_FINISH_ON"
  | "START_NOT_BEFORE"
  | "START_NOT_AFTER"
  | "FINISH_NOT_BEFORE"
  | "FINISH_NOT_AFTER";

export interface PlanConstraint {
  readonly kind: ConstraintKind;
  readonly day: Day | null;
}

export interface PlanLink {
  readonly fromKey: string;
  readonly toKey: string;
  readonly linkType: LinkType;
  /** Working days, negative for a lead; fractions are kept. */
  readonly lagDays: number;
  /** The lag as the file says it, in percent of the predecessor's duration. */
  readonly lagPercent: number | null;
  /** True when the file counts the lag in calendar time; `lagDays` is then its share of working days. */
  readonly lagElapsed: boolean;
  /** The link as drawn, when it hung on a summary and was carried to the activities below. */
  readonly carriedFrom: { readonly fromKey: string; readonly toKey: string } | null;
  /** Row of the activity whose cell or element held the link. */
  readonly row: number;
  /** Which link of the file this comes from, counted from 1. */
  readonly ordinal: number;
}

export interface PlanOwner {
  readonly name: string;
  readonly email: string | null;
  readonly activityCount: number;
}

export interface PlanCalendar {
  readonly name: string;
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  readonly weekendDays: readonly number[];
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
  /** Weekend days on which the plan has work. */
  readonly extraWorkingDays: readonly { readonly day: Day; readonly name: string }[];
  /** 'HH:MM', null when the file does not say. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

export type LeftOutKind =
  | "activity"
  | "inserted-plan"
  | "link"
  | "owner"
  | "date"
  | "number"
  | "cell"
  | "calendar"
  | "name";

/** One thing that did not come over, and why. `row` and `key` are null where the file has none. */
export interface LeftOut {
  readonly row: number | null;
  readonly key: string | null;
  readonly name: string | null;
  readonly kind: LeftOutKind;
  readonly reason: string;
}

/** Something only a person can know; until answered, `assumed` holds. */
export interface PlanQuestion {
  /** "date-order", "references", or "column:" and a heading: what the answer is called in forms. */
  readonly id: string;
  readonly sentence: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Null where nothing is assumed: what hangs on the answer is left out until it is given. */
  readonly assumed: string | null;
  /** How the command line answers it. */
  readonly option: string;
}

/** How 03/04/2026 is meant. */
export type DateOrder = "day-first" | "month-first";

export const columnRoles = [
  "key",
  "otherKey",
  "name",
  "status",
  "owner",
  "parent",
  "outlineLevel",
  "outlineNumber",
  "summary",
  "type",
  "active",
  "milestone",
  "start",
  "finish",
  "deadline",
  "duration",
  "points",
  "percentComplete",
  "predecessors",
  "successors",
  "notes",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** "percentComplete" → "percent complete". */
export const wordsOf = (role: string): string =>
  role.replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`);

export interface PlanColumn {
  readonly heading: string;
  /** How many columns of the file bear this heading; their values are collected as one list. */
  readonly columnCount: number;
  /** Rows with something in it. */
  readonly filledCount: number;
  /** The first few different values. */
  readonly samples: readonly string[];
  readonly role: ColumnRole | null;
  readonly because: "heading" | "content" | "chosen" | "none";
}

/** What a person decides about a CSV. A role left out is guessed; an empty list switches it off. */
export interface ColumnMapping {
  readonly roles: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  readonly dateOrder: DateOrder | null;
  /** What numbers in predecessor cells name: a heading, or a way to count rows. */
  readonly references?: string | null;
  /** Columns that hold nothing of the plan, whatever they look like. */
  readonly notRead?: readonly string[];
}

export interface Grouping {
  /** Stable name for forms and the command line: `outline:1`, `column:Team`, `prefix:-`, `owner`, `whole`. */
  readonly id: string;
  readonly label: string;
  readonly groups: readonly { readonly name: string; readonly activityCount: number }[];
  /** Activities (summaries not counted) that fall into none of the groups. */
  readonly ungroupedCount: number;
}

/** The values of one column, safe for headings such as `constructor`. */
export function columnValues(activity: PlanActivity, heading: string): readonly string[] {
  return Object.hasOwn(activity.columns, heading) ? (activity.columns[heading] ?? []) : [];
}

/** A file as text, with what is known of it from outside. */
export interface ForeignText {
  readonly text: string;
  readonly encoding: string;
  readonly certain: boolean;
  readonly byteCount: number;
  /** For the title only; what the file is, its content says. */
  readonly fileName: string | null;
}

/** Work that stops for breath: yields its progress, returns its result. */
export type Steps<T> = Generator<ReadProgress, T>;

/** A link as a file draws it. */
export type RawLink = Omit<PlanLink, "carriedFrom">;

/** How far a reading is: the step at work and the share done, 0–1. */
export interface ReadProgress {
  readonly step: ReadStep;
  readonly ratio: number;
}

export type ReadStep = "decoding" | "parsing" | "activities" | "links" | "calendar" | "groupings";
