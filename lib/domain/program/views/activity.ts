/** The change log, readable: who did what to what, and which fields were what before. */

import type { Instant } from "../../calendar/index.ts";
import type { ChangeKind } from "../../changes.ts";
import { fieldWords, valueWords } from "../../engine/field-words.ts";
import type { LoggedChange } from "../../engine/logged-change.ts";
import type { Situation } from "../../engine/situation.ts";
import { happenedAt, noticedLate } from "../../escalations/noticed-late.ts";
import { isHiddenSubject, maySeeStandUp, namesHidden } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { hiddenBringers } from "../../stand-ups/views/bringers-of-news.ts";
import { isOfStandUp } from "../../stand-ups/views/said-at-stand-up.ts";
import { placeOf, titleOf } from "../../subjects.ts";
import { wordFor } from "../../vocabulary.ts";
import { commandWords } from "../command-words.ts";

export interface FieldDifference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface ActivityLine {
  readonly seq: number;
  readonly at: Instant;
  readonly who: string;
  /** "marked the dependency" before the title, "as at risk" after it; who comes first. */
  readonly what: string;
  readonly afterTitle: string;
  readonly subject: { readonly id: string; readonly title: string; readonly href: string | null };
  readonly command: string;
  readonly fields: readonly FieldDifference[];
  readonly overriddenRules: readonly string[];
  /** Set where the clock noticed later than it happened: nobody had looked in between. */
  readonly happenedAt: Instant | null;
  /** Refused, overridden, loosened: what a reader should not miss. */
  readonly weighty: boolean;
}

/** What was asked of the log besides the page itself. */
interface ActivityQuestion {
  /** Bad news told by the commands of the page, on it or beside it. */
  readonly news?: readonly LoggedChange[];
  /** Only what one person did: then no row may stay whose author is not shown. */
  readonly ofOne?: boolean;
}

/** What the reader may see of a page of the log; what is told in confidence is left out (I-75). */
export function activityLines(
  program: Program,
  rows: readonly LoggedChange[],
  situation: Situation,
  { news = rows, ofOne = false }: ActivityQuestion = {},
): readonly ActivityLine[] {
  const isHidden = hiddenBringers(program, news, situation);
  const isSecret = tellsHidden(program, situation);
  const readsStandUp = maySeeStandUp(program, situation);
  return rows
    .filter((row) => !isSecret(row) && (readsStandUp || !isOfStandUp(program, row)))
    .filter((row) => !(ofOne && isHidden(row)))
    .map((row) => lineOf(program, row, isHidden(row)));
}

/** Rows name an escalation as their subject, as the subject of an override or refusal, or in a sentence. */
function tellsHidden(program: Program, situation: Situation): (row: LoggedChange) => boolean {
  const named = namesHidden(program, situation);
  return ({ noun, subjectId, set, before }) =>
    isHiddenSubject(program, noun, subjectId, situation) ||
    named(JSON.stringify([subjectId, set, before]));
}

function lineOf(program: Program, row: LoggedChange, hidden: boolean): ActivityLine {
  const refused = row.kind === "deed-refused";
  const subject = subjectOf(row);
  const verb = refused ? `was refused: ${commandWords(textOf(row.set.deed))}` : verbFor(row);
  const [what = "", afterTitle = ""] = verb.split("…").map((part) => part.trim());
  return {
    seq: row.seq,
    at: row.at,
    who: hidden ? "A member" : row.actorName,
    what,
    afterTitle,
    subject: {
      id: subject.id,
      title: titleOf(program, subject.noun, subject.id),
      href: placeOf(program, subject.noun, subject.id),
    },
    command: commandWords(row.deed),
    fields: refused
      ? [{ field: "Because", before: "", after: textOf(row.set.sentence) }]
      : differences(program, row, hidden),
    happenedAt: lateHappening(program, row),
    overriddenRules: refused ? listOf(row.set.ruleIds) : row.overriddenRules,
    weighty: weighty.has(row.kind) || row.overriddenRules.length > 0,
  };
}

/** What the row is about: of a refusal what was refused, of a note the deliverable it is on. */
function subjectOf({ kind, noun, subjectId, set }: LoggedChange): { noun: string; id: string } {
  if (kind === "deed-refused") return { noun: textOf(set.subjectNoun), id: textOf(set.subjectId) };
  const notedOn = kind === "progress-noted" ? textOf(set.deliverableId) : "";
  return notedOn === "" ? { noun, id: subjectId } : { noun: "deliverable", id: notedOn };
}

function lateHappening(program: Program, row: LoggedChange): Instant | null {
  const happened = happenedAt(program, row);
  return happened !== null && noticedLate(happened, row.at) !== null ? happened : null;
}

const weighty: ReadonlySet<ChangeKind> = new Set([
  "deed-refused",
  "override-granted",
  "criterion-loosened",
  "escalation-extended",
  "finding-acknowledged",
  "control-excused",
  "control-failed",
]);

/** Kinds whose past tense does not read by itself; "…" stands where the subject is named, else it is named last. */
const verbs: Readonly<Partial<Record<ChangeKind, string>>> = {
  "program-founded": "created the program",
  "program-edited": "edited the program",
  "setting-changed": "changed a setting",
  "demo-clock-moved": "moved the demo clock",
  "stage-entered": "moved the cycle to its next stage",
  "link-issued": "issued a set-up link for",
  "password-set": "set the password of",
  "sessions-ended": "ended the sessions of",
  "roles-changed": "changed the roles of",
  "status-claimed": "claimed a status for",
  "claim-explained": "explained the claim for",
  "outcome-part-declared": "declared the part",
  "outcome-part-edited": "edited the part",
  "progress-logged": "logged progress on",
  "progress-noted": "wrote a note on",
  "deliverable-unblocked": "unblocked",
  "deliverable-carried-over": "carried over",
  "dependency-at-risk": "marked the dependency … as at risk",
  "dependency-missed": "marked the dependency … as missed",
  "impact-notice-raised": "raised an impact notice about",
  "escalation-updated": "updated the escalation",
  "impact-notice-answered": "responded to the impact notice about",
  "finding-acknowledged": "continued despite the warning",
  "override-granted": "granted an override of",
  "override-withdrawn": "withdrew the override of",
  "energy-read": "recorded the energy reading",
  "energy-reread": "corrected the energy reading",
  "indicator-read": "recorded the indicator",
  "indicator-reread": "corrected the indicator",
  "pulse-opened": "opened the",
  "pulse-closed": "closed the",
  "warning-raised": "raised",
  "warning-cleared": "cleared",
  "warning-watched": "decided only to watch",
  "intervention-recorded": "recorded the intervention",
  "intervention-reviewed": "reviewed the intervention",
  "domain-scored": "scored the domain",
  "kpi-recorded": "recorded the KPI",
  "sprint-recorded": "created",
  "sprint-edited": "changed",
  "sprint-locked": "locked the plan of",
  "sprint-started": "started",
  "sprint-cancel-asked": "requested to cancel",
  "sprint-kept": "withdrew the request to cancel",
  "sprint-cancelled": "cancelled",
  "sprint-item-locked": "updated … when the plan was locked",
  "sprint-item-removed": "took … out of a locked sprint",
  "deliverable-uncommitted": "took … out of a sprint",
  "capacity-stated": "recorded the capacity",
  "capacity-restated": "changed the capacity",
  "sprint-item-recorded": "added … to a sprint",
  "sprint-item-disposed": "recorded a disposition of",
  "sprint-item-demonstrated": "demonstrated",
  "sprint-review-opened": "opened the review of",
  "sprint-retro-opened": "opened the retrospective of",
  "course-adjusted": "adjusted the course with",
  "feedback-given": "gave the feedback",
  "feedback-decided": "decided on the feedback",
  "retro-point-made": "added … to a retrospective",
  "retro-point-edited": "reworded … in a retrospective",
  "retro-action-agreed": "agreed on the action",
  "retro-action-edited": "edited the action",
  "retro-action-carried": "added the action … to a plan",
  "retro-action-started": "started the action",
  "retro-action-done": "finished the action",
  "retro-action-deferred": "deferred the action",
  "retro-action-rejected": "rejected the action",
  "use-case-recorded": "created the use case",
  "use-case-edited": "edited the use case",
  "use-case-planned": "changed the plans of the use case",
  "use-case-metrics-set": "set the metrics of the use case",
  "use-case-moved": "moved the use case",
  "use-case-result-decided": "decided on a result of the use case",
  "use-case-data-questioned": "reported a data finding on the use case",
  "use-case-scope-requested": "requested a change of scope for the use case",
  "threshold-set": "set the",
  "result-recorded": "recorded the",
  "matter-confirmed": "confirmed the",
  "confirmation-withdrawn": "withdrew the confirmation of the",
  "control-recorded": "created the control",
  "control-edited": "edited the control",
  "control-built": "marked as built the control",
  "control-tested": "recorded as tested the control",
  "control-activated": "activated the control",
  "control-failed": "recorded as failed the control",
  "control-required": "required for Gate P the control",
  "control-excused": "marked as not required for Gate P the control",
  "control-dropped": "dropped the control",
  "control-test-recorded": "recorded a",
  "calendar-feed-opened": "opened an address for",
  "calendar-feed-revoked": "revoked the address of",
  "view-saved": "saved the view",
  "view-renamed": "renamed the view",
  "view-shared": "shared the view",
  "view-dropped": "removed the view",
  "standup-noted": "wrote the stand-up note of",
  "standup-renoted": "rewrote the stand-up note of",
  "blocker-mentioned": "mentioned the obstacle",
  "mention-reworded": "reworded the obstacle",
  "mention-linked": "linked the obstacle … to an escalation",
  "mention-settled": "dismissed the obstacle",
  "mention-drafted": "drafted the obstacle … for the EATP",
  "integration-review-held": "held the",
  "integration-review-edited": "edited the",
  "lead-vacated": "left … without a lead",
};

/** "workstream-created" → "created workstream". */
function verbOf(kind: ChangeKind): string {
  const known = verbs[kind];
  if (known) return known;
  const words = kind.split("-");
  return [words.at(-1), ...words.slice(0, -1)].join(" ");
}

/** What was claimed or decided belongs into the verb: it may well be what it was before. */
function verbFor({ kind, set }: LoggedChange): string {
  if (kind === "status-claimed") return `claimed “${wordFor(textOf(set.claimedStatus))}” for`;
  if (kind === "gate-decided") return `decided ${wordFor(textOf(set.outcome)).toLowerCase()} at`;
  return verbOf(kind);
}

/** Fields that only repeat who and when, or carry keys of the machinery. */
const silent: ReadonlySet<string> = new Set([
  "id",
  "personId",
  "lastLoggedAt",
  "claimedAt",
  "claimedById",
  "claimExplainedAt",
  "submittedAt",
  "submittedById",
  "recordedAt",
  "recordedById",
  "byId",
  "at",
  "stageWindows",
  "tokenHash",
  "noticedAt",
]);

const namesReporter: ReadonlySet<string> = new Set(["openedById", "steps"]);

function differences(
  program: Program,
  row: LoggedChange,
  hidden: boolean,
): readonly FieldDifference[] {
  return Object.entries(row.set)
    .filter(([name]) => !silent.has(name) && !(hidden && namesReporter.has(name)))
    .map(([name, value]) => ({
      field: fieldWords(name),
      before: row.before === null ? "" : valueWords(program, name, row.before[name]),
      after: valueWords(program, name, value),
    }))
    .filter(({ before, after }) => before !== after && !(before === "" && after === "–"));
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textOf) : [];
