/** One escalation: how it climbed, how long is left, what may be decided, and by whom. */

import type { Day, Instant } from "../../calendar/index.ts";
import { compareInstants } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { Escalation } from "../../nouns.ts";
import { maySeeEscalation } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { placeOf } from "../../subjects.ts";
import type { EscalationTier } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { counted } from "../../wording.ts";
import { acknowledgeEscalation } from "../commands/acknowledge-escalation.ts";
import { closeEscalation, resumable } from "../commands/close-escalation.ts";
import { decideEscalation } from "../commands/decide-escalation.ts";
import { extendEscalation } from "../commands/extend-escalation.ts";
import { raiseEscalation } from "../commands/raise-escalation.ts";
import { regradeEscalation } from "../commands/regrade-escalation.ts";
import { withdrawEscalation } from "../commands/withdraw-escalation.ts";
import { tierAbove } from "../escalation-clock.ts";
import { noticedLate } from "../noticed-late.ts";
import { openOverASprint, tierLimitPassed } from "../rules/escalations.ts";
import type { EscalationRow } from "./escalation-row.ts";
import { escalationRow } from "./escalation-row.ts";

export interface EscalationPage extends EscalationRow {
  readonly zone: string;
  readonly now: Instant;
  readonly description: string;
  readonly firstSeenDay: Day;
  readonly options: readonly string[];
  readonly history: readonly {
    readonly at: Instant;
    readonly tier: EscalationTier;
    /** "the clock", a name, or "a member" where the reader does not see it. */
    readonly who: string;
    readonly note: string;
    /** When the clock noticed it, if that was later: nobody had looked in between. */
    readonly noticedAt: Instant | null;
    readonly kind: "step" | "extension" | "acknowledged" | "decided" | "withdrawn";
  }[];
  readonly findings: readonly FindingLine[];
  readonly decision: {
    readonly text: string;
    readonly effect: string;
    readonly deciderName: string;
    readonly at: Instant;
  } | null;
  readonly withdrawnReason: string | null;
  readonly affectedPlaces: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string | null;
    readonly state: string;
  }[];
  /** What goes on when it closes. */
  readonly resumable: readonly string[];
  /** Who reads that it was you: everybody's answer to "who sees my name". */
  readonly whoSeesReporter: string;
  readonly mostExtensionDays: number;
  readonly raisesTo: EscalationTier | null;
  readonly offers: {
    readonly acknowledge: AvailabilityLine;
    readonly extend: AvailabilityLine;
    readonly raise: AvailabilityLine;
    readonly regrade: AvailabilityLine;
    readonly decide: AvailabilityLine;
    readonly close: AvailabilityLine;
    readonly withdraw: AvailabilityLine;
  };
}

/** Null where there is none, or the reader may not know of it (I-75). */
export function escalationPage(
  program: Program,
  id: string,
  situation: Situation,
): EscalationPage | null {
  const escalation = program.escalation.get(id);
  if (!escalation || !maySeeEscalation(program, escalation, situation)) return null;
  const row = escalationRow(program, escalation, situation);
  return {
    ...row,
    zone: program.facts.calendar.zone,
    now: situation.now,
    description: escalation.description,
    firstSeenDay: escalation.firstSeenDay,
    options: escalation.options,
    history: historyOf(program, escalation, row.reporterName !== null),
    findings: [
      ...tierLimitPassed.check(program, { escalationId: id }, situation),
      ...openOverASprint.check(program, { escalationId: id }, situation),
    ].map(findingLine),
    decision: decisionOf(program, escalation),
    withdrawnReason: escalation.withdrawnReason,
    affectedPlaces: row.affected.map((one) => ({
      ...one,
      href: placeOf(program, "deliverable", one.id),
      state: wordFor(program.deliverable.get(one.id)?.state ?? "DROPPED"),
    })),
    resumable: resumable(program, escalation),
    whoSeesReporter: whoSeesReporter(program, escalation, situation),
    mostExtensionDays: settingOf(program, "extensionMostWorkingDays"),
    raisesTo: tierAbove(escalation.tier),
    offers: offersOn(program, id, situation),
  };
}

function decisionOf(program: Program, escalation: Escalation): EscalationPage["decision"] {
  const { decision, decidedAt, deciderId, effect } = escalation;
  if (!decision || !decidedAt) return null;
  return {
    text: decision,
    effect: effect ?? "",
    deciderName: nameOf(program, deciderId),
    at: decidedAt,
  };
}

function offersOn(program: Program, id: string, situation: Situation): EscalationPage["offers"] {
  const asked = (command: Parameters<typeof availability>[0]) =>
    availabilityLine(availability(command, program, id, situation));
  return {
    acknowledge: asked(acknowledgeEscalation),
    extend: asked(extendEscalation),
    raise: asked(raiseEscalation),
    regrade: asked(regradeEscalation),
    decide: asked(decideEscalation),
    close: asked(closeEscalation),
    withdraw: asked(withdrawEscalation),
  };
}

function whoSeesReporter(program: Program, escalation: Escalation, situation: Situation): string {
  const you = memberOf(program, situation.actor)?.id === escalation.openedById;
  const whose = you ? "your name" : "who raised it";
  return escalation.confidential
    ? `Only the EATP and ${you ? "you" : "the person who raised it"} can read this.`
    : `People who work in the program see ${whose}. Executives, the board and viewers don't.`;
}

type Entry = EscalationPage["history"][number];

/** What happened, oldest first; of one instant in the order step, extension, acknowledged, decided, withdrawn. */
function historyOf(
  program: Program,
  escalation: Escalation,
  seesReporter: boolean,
): EscalationPage["history"] {
  const named = (byId: string | null) =>
    !seesReporter && byId === escalation.openedById ? "a member" : nameOf(program, byId);
  const steps = escalation.steps.map(
    (step): Entry => ({
      at: step.at,
      tier: step.tier,
      who: step.by === "clock" ? "the clock" : named(step.byId),
      note: step.note,
      noticedAt: noticedLate(step.at, step.noticedAt),
      kind: "step",
    }),
  );
  const extensions = escalation.extensions.map(
    (extension): Entry => ({
      at: extension.at,
      tier: extension.tier,
      who: named(extension.byId),
      note: `Extended by ${counted(extension.workingDays, "working day")}: ${extension.reason}`,
      noticedAt: null,
      kind: "extension",
    }),
  );
  return [...steps, ...extensions, ...answersTo(escalation, named)].sort((a, b) =>
    compareInstants(a.at, b.at),
  );
}

/** Acknowledged, decided, withdrawn: each at most once, on the tier it stands on. */
function answersTo(
  escalation: Escalation,
  named: (byId: string | null) => string,
): readonly Entry[] {
  const { tier, acknowledgedAt, decidedAt, closedAt, state } = escalation;
  const entry = (at: Instant | null, kind: Entry["kind"], who: string, note: string): Entry[] =>
    at ? [{ at, tier, who, note, noticedAt: null, kind }] : [];
  return [
    ...entry(acknowledgedAt, "acknowledged", named(escalation.acknowledgedById), "Acknowledged"),
    ...entry(decidedAt, "decided", named(escalation.deciderId), "Decided"),
    ...(state === "WITHDRAWN"
      ? entry(closedAt, "withdrawn", "", `Withdrawn: ${escalation.withdrawnReason ?? ""}`)
      : []),
  ];
}
