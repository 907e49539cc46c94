/** Anyone says what is in the way; it stands on a tier with a clock from that moment (I-70, A-52, I-75). */

import { may } from "../../authority.ts";
import type { Day, Instant } from "../../calendar/index.ts";
import type { ChangeOf } from "../../changes.ts";
import { change } from "../../changes.ts";
import { progressNoted } from "../../deliverables/commands/progress-notes.ts";
import { statesBefore } from "../../deliverables/deliverable-moves.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import {
  choice,
  day,
  flag,
  ids,
  inputOf,
  lines,
  optionalId,
  optionalText,
  text,
} from "../../engine/inputs.ts";
import { daysReversed, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Noun } from "../../nouns.ts";
import { unknownDeliverables, unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { linkChanges, unlessOpen } from "../../stand-ups/commands/mentions.ts";
import type { BlockerKind, EscalationSeverity, EscalationTier } from "../../vocabulary.ts";
import { blockerKinds, escalationSeverities, escalationTiers } from "../../vocabulary.ts";
import { holderOn } from "../escalation-clock.ts";
import {
  blockerIncomplete,
  notOnATier,
  raisedOutOfTurn,
  stopsOthersWork,
} from "../rules/escalations.ts";

/** What is said when something is raised. */
export interface Opening {
  readonly kind: BlockerKind;
  readonly title: string;
  readonly description: string;
  readonly severity: EscalationSeverity;
  readonly tier: EscalationTier;
  /** Member who must move it; left out it is whoever holds that tier. */
  readonly ownerId?: string | null;
  readonly wantedDecision: string;
  readonly affectedIds: readonly string[];
  /** Null is the stream of the first affected deliverable. */
  readonly workstreamId: string | null;
  readonly firstSeenDay: Day;
  readonly confidential: boolean;
  readonly options: readonly string[];
}

const streamOf = (program: Program, opening: Opening): string | null =>
  opening.workstreamId ??
  program.deliverable.get(opening.affectedIds[0] ?? "")?.workstreamId ??
  null;

/** Who will hold it: the one named, else the tier's holder. Null: nobody can. */
export const ownerOfOpening = (program: Program, opening: Opening): string | null =>
  opening.confidential
    ? (holderOn(program, "L2_PROGRAM", null)?.id ?? null)
    : (opening.ownerId ?? holderOn(program, opening.tier, streamOf(program, opening))?.id ?? null);

/** What the rules say to an opening, whichever command brings it. */
export function openingFindings(
  program: Program,
  opening: Opening,
  situation: Situation,
): readonly Finding[] {
  const { kind, title, severity, tier, wantedDecision, affectedIds, confidential } = opening;
  const subject: Ref = { noun: "facts", id: program.id };
  const namesAStream = kind === "CONCERN" || streamOf(program, opening) !== null;
  return [
    ...textMissing.check(program, { subject, field: "What is in the way", text: title }, situation),
    ...notOnATier.check(program, { subject, tier }, situation),
    ...blockerIncomplete.check(
      program,
      {
        subject,
        ownerId: ownerOfOpening(program, opening),
        severity,
        affected: affectedIds.length + (namesAStream ? 1 : 0),
        wantedDecision,
      },
      situation,
    ),
    ...raisedOutOfTurn.check(program, { subject, kind, confidential, tier }, situation),
    ...unknownIn(program, subject, opening, situation),
    ...daysReversed.check(
      program,
      {
        subject,
        first: "the day it was first seen",
        firstDay: opening.firstSeenDay,
        second: "Today",
        secondDay: situation.today,
      },
      situation,
    ),
  ];
}

/** Members, deliverables and the stream that an opening names and the program does not have. */
function unknownIn(
  program: Program,
  subject: Ref,
  { ownerId, affectedIds, workstreamId }: Opening,
  situation: Situation,
): readonly Finding[] {
  return [
    ...unknownMembers(program, subject, "Its owner", ownerId ? [ownerId] : [], situation),
    ...unknownDeliverables(program, subject, "Affected deliverable", affectedIds, situation),
    ...referenceUnknown.check(
      program,
      {
        subject,
        field: "Workstream",
        value: workstreamId ?? "",
        exists: workstreamId === null || program.workstream.has(workstreamId),
      },
      situation,
    ),
  ];
}

/** What the clock opens: what it grew out of, and when that fell due if nobody looked in time. */
export interface Growth {
  readonly from: string;
  readonly dueAt?: Instant;
}

/** The escalation, on its tier and with its clock running from now, or from when it fell due. */
export function openingChanges(
  program: Program,
  opening: Opening,
  situation: Situation,
  mint: (noun: Noun) => string,
  growth: Growth | null = null,
): readonly [ChangeOf<"escalation-opened">] {
  const by = actorId(program, situation);
  const clock = situation.actor.kind === "clock";
  const at = growth?.dueAt ?? situation.now;
  return [
    change("escalation-opened", mint("escalation"), {
      kind: opening.kind,
      title: opening.title.trim(),
      description: opening.description.trim(),
      severity: opening.severity,
      tier: opening.tier,
      state: "OPEN",
      ownerId: ownerOfOpening(program, opening) ?? by,
      wantedDecision: opening.wantedDecision.trim(),
      affectedIds: [...new Set(opening.affectedIds)],
      workstreamId: streamOf(program, opening),
      firstSeenDay: opening.firstSeenDay,
      openedAt: at,
      openedById: by,
      confidential: opening.confidential,
      tierEnteredAt: at,
      steps: [
        {
          tier: opening.tier,
          at,
          by: clock ? "clock" : "person",
          byId: clock ? null : by,
          note: "Opened",
          ...(clock ? { noticedAt: situation.noticedAt ?? situation.now } : {}),
        },
      ],
      extensions: [],
      options: opening.options,
      ...unanswered,
      grownFrom: growth?.from ?? null,
    }),
  ];
}

/** Nobody has acknowledged, decided, closed or withdrawn it yet. */
const unanswered = {
  acknowledgedAt: null,
  acknowledgedById: null,
  decision: null,
  deciderId: null,
  decidedAt: null,
  effect: null,
  closedAt: null,
  withdrawnReason: null,
};

const input = inputOf({
  kind: choice(blockerKinds, "The kind"),
  title: text("What is in the way", 200),
  description: optionalText(),
  severity: choice(escalationSeverities, "Severity"),
  tier: choice(escalationTiers, "The tier"),
  ownerId: optionalId(),
  wantedDecision: optionalText(1000),
  affectedIds: ids(),
  /** Those that are not in the list of boxes, by id. */
  otherIds: ids(),
  workstreamId: optionalId(),
  firstSeenDay: day("The day it was first seen"),
  confidential: flag(),
  options: lines(),
  /** The affected deliverables cannot go on: they become BLOCKED where their state allows it. */
  stopsWork: flag(),
  /** The stand-up note's mention it grows out of; that one and the earlier ones of its thread point to it. */
  mentionId: optionalId(),
}).transform(
  ({ otherIds, affectedIds, ...rest }): RaiseBlocker => ({
    ...rest,
    affectedIds: [...new Set([...affectedIds, ...otherIds])],
  }),
);

export interface RaiseBlocker extends CommandInput, Opening {
  /** The affected deliverables cannot go on: they become BLOCKED where their state allows it. */
  readonly stopsWork: boolean;
  /** The stand-up note's mention it grows out of; that one and the earlier ones of its thread point to it. */
  readonly mentionId?: string | null | undefined;
}

export const raiseBlocker = defineCommand({
  name: "raise-blocker",
  noun: "facts",
  input,
  checkInput: (program, command, situation) => [
    ...openingFindings(program, command, situation),
    ...mentionFindings(program, command.mentionId ?? null, situation),
    ...stoppedBy(program, command).flatMap((deliverableId) =>
      stopsOthersWork.check(program, { deliverableId }, situation),
    ),
  ],
  changes(program, command, situation, mint) {
    const opened = openingChanges(program, command, situation, mint);
    const linked =
      command.mentionId && !command.confidential
        ? linkChanges(program, command.mentionId, opened[0].id)
        : [];
    return [
      ...opened,
      ...linked,
      ...stoppedBy(program, command).flatMap((id) => [
        change("deliverable-blocked", id, { state: "BLOCKED" as const }),
        progressNoted(program, id, "BLOCKED", `Blocked: ${command.title.trim()}`, situation, mint),
      ]),
    ];
  },
});

function mentionFindings(
  program: Program,
  mentionId: string | null,
  situation: Situation,
): readonly Finding[] {
  if (mentionId === null) return [];
  // Linking a mention settles it, so it is for whoever may settle it; to anybody else it is unknown.
  const mention: Ref = { noun: "blockerMention", id: mentionId };
  const exists =
    program.blockerMention.has(mentionId) && may(program, "settle-mention", mention, situation);
  const subject: Ref = { noun: "facts", id: program.id };
  return exists
    ? unlessOpen(program, mentionId, situation)
    : referenceUnknown.check(
        program,
        { subject, field: "Stand-up mention", value: mentionId, exists },
        situation,
      );
}

/** What is marked as blocked with it: of the affected those whose state lets them, and never in confidence. */
const stoppedBy = (program: Program, command: RaiseBlocker): readonly string[] =>
  command.stopsWork && !command.confidential
    ? [...new Set(command.affectedIds)].filter((id) =>
        statesBefore("BLOCKED").includes(program.deliverable.get(id)?.state ?? "DROPPED"),
      )
    : [];
