/** Escalations, gates and conditions that need somebody. */

import { workingHoursBetween } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { EscalationClock } from "../../escalations/escalation-clock.ts";
import { escalationClock, isUndecided } from "../../escalations/escalation-clock.ts";
import { pendingDecision } from "../../gates/gate-signatures.ts";
import { gateSuggestion } from "../../gates/gate-suggestion.ts";
import { whySuggested } from "../../gates/views/gate-row.ts";
import { signingOf } from "../../gates/views/signing.ts";
import type { Escalation, Gate } from "../../nouns.ts";
import { maySeeEscalation } from "../../people/who-sees.ts";
import type { Reader } from "../../program/views/reader.ts";
import type { Program } from "../../program.ts";
import { criteriaOf, groupedBy } from "../../program.ts";
import { wordFor } from "../../vocabulary.ts";
import { ended } from "../../wording.ts";
import { cause } from "../causes.ts";
import { aggravation, consequence } from "../consequence.ts";
import type { RankedNeed, Source } from "./need.ts";
import { ahead, byRule, dayClock, hoursClock, nameList } from "./need.ts";
import { decisionsToSign } from "./needs-of-signing.ts";

/** Working hours before its limit, or before it climbs, from which an escalation counts as running out: one working day. */
const hoursRunningOut = 8;

const escalations: Source = (program, reader, situation) =>
  [...program.escalation.values()]
    .filter((one) => isUndecided(one) && maySeeEscalation(program, one, situation))
    .flatMap((one) => escalationNeed(program, one, reader, situation) ?? []);

function escalationNeed(
  program: Program,
  one: Escalation,
  reader: Reader,
  situation: Situation,
): RankedNeed | null {
  const clock = escalationClock(program, one, situation.now);
  const mine = one.ownerId === reader.memberId;
  const at = clock.climbs?.at ?? clock.limit;
  const hoursLeft = workingHoursBetween(program.facts.calendar, situation.now, at);
  const runningOut = clock.overdue || hoursLeft <= hoursRunningOut;
  const executiveDecides = one.tier === "L3_EXECUTIVE" && reader.executive;
  if (
    !mine &&
    !executiveDecides &&
    !(reader.runsProgram && (runningOut || clock.acknowledgeOverdue))
  )
    return null;
  const critical = one.severity === "CRITICAL";
  return {
    id: `escalation:${one.id}`,
    weight:
      (clock.overdue
        ? consequence.escalationOverdue
        : runningOut
          ? consequence.escalationRunsOut
          : consequence.escalationWaits) +
      (critical ? aggravation.criticalSeverity : 0) +
      (mine ? aggravation.waitsForReader : 0),
    at,
    cause: cause(
      clock.overdue ? "escalationsOverdue" : runningOut ? "escalationsRunOut" : "escalationsWait",
    ),
    urgency: runningOut ? "now" : "soon",
    sentence: escalationSentence(program, one, clock, situation),
    clock: clock.climbs ? null : hoursClock(program, clock.limit, situation),
    concerned: nameList(program, [
      one.ownerId,
      ...one.affectedIds.map((id) => program.deliverable.get(id)?.ownerId ?? null),
    ]),
    why: byRule(
      clock.climbs !== null && at === clock.sprintLimit ? "I-72" : "I-71",
      `${wordFor(one.severity)}; ${limitWords(clock)}`,
    ),
    action: { label: mine ? "Decide" : "Open", path: `escalations/${one.id}` },
  };
}

function limitWords({ overdue, climbs }: EscalationClock): string {
  if (overdue) return "the time limit of its tier has passed";
  return climbs === null
    ? "it stays on its tier until it is decided"
    : "it moves up automatically when the time limit passes";
}

function escalationSentence(
  program: Program,
  one: Escalation,
  clock: EscalationClock,
  situation: Situation,
): string {
  const { climbs } = clock;
  if (climbs !== null)
    return `${one.id} moves to ${climbs.holderId === null ? wordFor(climbs.to) : nameOf(program, climbs.holderId)} ${hoursClock(program, climbs.at, situation)}: ${one.title}.`;
  if (clock.overdue)
    return `${one.id} is past its time limit on ${wordFor(one.tier)} and still undecided: ${one.title}.`;
  return `${one.id} awaits a decision on ${wordFor(one.tier)}: ${one.title}.`;
}

const gates: Source = (program, reader, situation, { gates: near }) =>
  near
    .filter(
      (gate) =>
        pendingDecision(program, gate.id) === null &&
        (reader.runsProgram || gate.ownerId === reader.memberId),
    )
    .map((gate) => gateNeed(program, gate, situation));

function gateNeed(program: Program, gate: Gate, situation: Situation): RankedNeed {
  const { id, name, scheduledDay, ownerId } = gate;
  const suggestion = gateSuggestion(program, id);
  const late = scheduledDay !== null && scheduledDay < situation.today;
  return {
    id: `gate:${id}`,
    weight: late ? consequence.gateOverdue : consequence.gateToDecide,
    at: scheduledDay ?? "9999",
    cause: cause("gatesToDecide"),
    urgency: late || scheduledDay === situation.today ? "now" : "soon",
    sentence: `${name} is ${late ? "overdue" : "due for a decision"}: ${whySuggested(suggestion)}, which suggests ${wordFor(suggestion.outcome).toLowerCase()}.`,
    clock: scheduledDay === null ? null : dayClock(program, scheduledDay, situation),
    concerned: nameList(program, [ownerId]),
    why:
      suggestion.criticalUnmet.length > 0
        ? byRule("A-13", "The work can't pass until every critical criterion is met")
        : byRule("A-15", "The next steps depend on this decision"),
    action: { label: "Review", path: `gates/${id}` },
  };
}

const conditions: Source = (program, reader, situation) =>
  [...program.condition.values()]
    .filter(
      ({ closedDay, dueDay, ownerId }) =>
        closedDay === null &&
        (ownerId === reader.memberId
          ? dueDay <= ahead(program, situation, 5)
          : reader.runsProgram && dueDay < situation.today),
    )
    .map(({ id, gateId, text, dueDay, ownerId }) => ({
      id: `condition:${id}`,
      weight: dueDay < situation.today ? consequence.conditionOverdue : consequence.conditionDue,
      at: dueDay,
      cause: cause("conditions", gateId, program.gate.get(gateId)?.name ?? gateId),
      urgency: dueDay < situation.today ? "now" : "soon",
      sentence: `A condition of ${program.gate.get(gateId)?.name ?? gateId} is ${dueDay < situation.today ? "overdue" : "due"}: ${text}`,
      clock: dayClock(program, dueDay, situation),
      concerned: nameList(program, [ownerId]),
      why: byRule("A-56", "It blocks the next gate of the same subject"),
      action: { label: "Close it", path: `gates/${gateId}` },
    }));

const byState = groupedBy("deliverable", ({ state }) => state);

/** Work in review that waits for the reader's signature. */
const signatures: Source = (program, _reader, situation) =>
  (byState(program).get("IN_REVIEW") ?? []).flatMap(
    ({ id, title, workstreamId, ownerId, dueDay }) =>
      (criteriaOf(program).get(`deliverable:${id}`) ?? [])
        .filter(
          (one) =>
            one.signedBy !== null &&
            one.result === "NOT_ASSESSED" &&
            signingOf(program, one, situation).mayApprove,
        )
        .map((one) => ({
          id: `signature:${one.id}`,
          weight: consequence.signatureWanted,
          at: dueDay ?? "9999",
          cause: cause("signatures", id, `${id} ${title}`),
          urgency: dueDay !== null && dueDay <= situation.today ? "now" : "soon",
          sentence: `${id} ${title} needs your sign-off: ${ended(one.text)}`,
          clock: dueDay === null ? null : dayClock(program, dueDay, situation),
          concerned: nameList(program, [ownerId]),
          why: byRule("T-110", "Only your role can sign it off"),
          action: { label: "Sign off", path: `workstreams/${workstreamId}/${id}` },
        })),
  );

export const assuranceNeeds: readonly Source[] = [
  escalations,
  gates,
  decisionsToSign,
  conditions,
  signatures,
];
