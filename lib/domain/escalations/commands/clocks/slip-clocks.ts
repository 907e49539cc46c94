/** What time does to an unanswered slip: one escalation for the whole slip, on L2, until every stream has answered (I-26). */
import { compareInstants, dayOf } from "../../../calendar/index.ts";
import type { Change } from "../../../changes.ts";
import { change } from "../../../changes.ts";
import { answeredFor, isMoot } from "../../../dependencies/commands/waits-ended.ts";
import { compareIds } from "../../../engine/ids.ts";
import type { Situation } from "../../../engine/situation.ts";
import type { Escalation, ImpactNotice, Noun } from "../../../nouns.ts";
import type { Program } from "../../../program.ts";
import { counted, listed } from "../../../wording.ts";
import { asksForAnswer, holderOn, isOpenEscalation } from "../../escalation-clock.ts";
import { noticeClock, noticesOfSlip } from "../../notice-clock.ts";
import { openingChanges } from "../raise-blocker.ts";

/**
 * Changes due now about slips: opens, updates or withdraws the one escalation of each slip, and answers notices
 * about work that is accepted or dropped (I-26).
 */
export function slipClocks(
  program: Program,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const bySlip = escalationsBySlip(program);
  const causes = new Set([...noticesOfSlip(program).keys(), ...bySlip.keys()]);
  return [...causes].flatMap((causeId) => {
    const notices = noticesOfSlip(program).get(causeId) ?? [];
    // Notices that lost their object before acceptance answered for them.
    const moot = notices.filter((notice) => isMoot(program, notice));
    const silent = notices.filter((notice) => !moot.includes(notice));
    return [
      ...moot.map(({ id }) => answeredFor(id, mootNote, program, situation)),
      ...slipEscalated(program, causeId, silent, bySlip.get(causeId) ?? [], situation, mint),
    ];
  });
}

const mootNote = "The affected work has been accepted or dropped.";

/** Every escalation that asks about a slip, by the deliverable that slipped; oldest first. */
function escalationsBySlip(program: Program): ReadonlyMap<string, readonly Escalation[]> {
  const found = new Map<string, Escalation[]>();
  for (const escalation of program.escalation.values()) {
    if (!asksForAnswer(escalation)) continue;
    const noticeId = escalation.grownFrom?.slice("impactNotice:".length) ?? "";
    const causeId = program.impactNotice.get(noticeId)?.causeId ?? noticeId;
    found.set(causeId, [...(found.get(causeId) ?? []), escalation]);
  }
  return found;
}

function slipEscalated(
  program: Program,
  causeId: string,
  silent: readonly ImpactNotice[],
  known: readonly Escalation[],
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const [kept, ...duplicates] = known.filter(isOpenEscalation);
  if (!kept) return opened(program, causeId, silent, known, situation, mint);
  const repeated = `Duplicate: ${kept.id} already asks about the delay of ${causeId}.`;
  return [
    ...duplicates.map((one) => withdrawn(one, repeated, situation)),
    ...(kept.state === "DECIDED"
      ? []
      : silent.length === 0
        ? [withdrawn(kept, "Every stream has responded.", situation)]
        : updated(program, kept, matterOf(program, causeId, silent), situation)),
  ];
}

const withdrawn = ({ id }: Escalation, withdrawnReason: string, { now }: Situation): Change =>
  change("escalation-withdrawn", id, { state: "WITHDRAWN", withdrawnReason, closedAt: now });

/** Once per slip: whoever closed it while streams were silent has dealt with these notices. */
function opened(
  program: Program,
  causeId: string,
  silent: readonly ImpactNotice[],
  known: readonly Escalation[],
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const due = silent
    .map((notice) => ({ notice, at: noticeClock(program, notice, situation.today).escalatesAt }))
    .sort((a, b) => compareInstants(a.at, b.at))[0];
  if (!due || compareInstants(situation.now, due.at) < 0) return [];
  const { raisedAt, id } = due.notice;
  const over = known.some(
    ({ closedAt }) => closedAt !== null && compareInstants(closedAt, raisedAt) >= 0,
  );
  if (over) return [];
  return openingChanges(
    program,
    {
      kind: "DECISION_NEEDED",
      ...matterOf(program, causeId, silent),
      severity: "MEDIUM",
      tier: "L2_PROGRAM",
      wantedDecision: "Replan, absorb or no effect",
      workstreamId: null,
      firstSeenDay: dayOf(program.facts.calendar, raisedAt),
      confidential: false,
      options: ["Replan", "Absorb", "No effect"],
    },
    situation,
    mint,
    { from: `impactNotice:${id}`, dueAt: due.at },
  );
}

/** What an escalation says of a slip: the streams that are silent, and what it touches there. */
function matterOf(program: Program, causeId: string, silent: readonly ImpactNotice[]) {
  const names = [...new Set(silent.map(({ workstreamId }) => workstreamId))]
    .map((id) => program.workstream.get(id)?.name ?? id)
    .sort();
  const days = Math.max(...silent.map(({ slipWorkingDays }) => slipWorkingDays));
  const cause = program.deliverable.get(causeId)?.title ?? "";
  return {
    title: `No response to the delay of ${causeId} from ${listed(names)}`,
    description: `${causeId} ${cause} is delayed by ${counted(days, "working day")}. Each affected stream responds: replan, absorb or no effect.`,
    affectedIds: [...new Set(silent.flatMap(({ affectedIds }) => affectedIds))].sort(compareIds),
  };
}

/** A new date, or an answer, changes what it says; one that had climbed comes back to the EATP. */
function updated(
  program: Program,
  escalation: Escalation,
  matter: ReturnType<typeof matterOf>,
  situation: Situation,
): readonly Change[] {
  const said = [escalation.title, escalation.description, ...escalation.affectedIds].join("\n");
  const says = [matter.title, matter.description, ...matter.affectedIds].join("\n");
  const climbed = escalation.tier === "L3_EXECUTIVE";
  if (said === says && !climbed) return [];
  return [
    change("escalation-updated", escalation.id, {
      ...matter,
      ...(climbed ? backOnL2(program, escalation, situation) : {}),
    }),
  ];
}

function backOnL2(program: Program, escalation: Escalation, { now, noticedAt }: Situation) {
  const tier = "L2_PROGRAM" as const;
  const note = "It only asks for a response and returns to the EATP";
  return {
    tier,
    state: "OPEN" as const,
    ownerId: holderOn(program, tier, null)?.id ?? escalation.ownerId,
    tierEnteredAt: now,
    acknowledgedAt: null,
    acknowledgedById: null,
    steps: [
      ...escalation.steps,
      { tier, at: now, by: "clock" as const, byId: null, note, noticedAt: noticedAt ?? now },
    ],
  };
}
