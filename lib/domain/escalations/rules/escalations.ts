/** Escalations: what an opening must say, when it climbs, what its end must hold, who may see it. */

import { may, whoMay } from "../../authority.ts";
import type { Instant } from "../../calendar/index.ts";
import { dayOf, timeOf } from "../../calendar/index.ts";
import { actorLeadsExecution } from "../../duties.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import type { Escalation } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { rolesOfTier } from "../../relations.ts";
import { settingOf } from "../../settings.ts";
import type { BlockerKind, EscalationTier } from "../../vocabulary.ts";
import { escalationTiers, wordFor } from "../../vocabulary.ts";
import { counted, listed } from "../../wording.ts";
import { asksForAnswer, escalationClock, tierAbove } from "../escalation-clock.ts";

const seed = (part: string) => ({ label: `Seed ${part}`, url: null });

/** Local day and time, as a finding's fact. */
const momentOf = (program: Program, instant: Instant): string =>
  `${dayOf(program.facts.calendar, instant)}, ${timeOf(program.facts.calendar, instant)}`;

/** three tiers, and every escalation stands on one of them. */
export const notOnATier = rule<{ subject: Ref; tier: string }>({
  id: "A-52",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Operating model",
    url: "https://www.compel.one/glossary/operating-model",
  },
  statement: "An escalation is on one of three tiers: workstream, program or executive.",
  objection: '"{tier}" is not a tier. Use L1 workstream, L2 program or L3 executive.',
  remedy: "Choose the tier that can decide it.",
  check: (_program, { subject, tier }) =>
    escalationTiers.some((known) => known === tier)
      ? []
      : [{ subject, facts: { tier: tier || "nothing" } }],
});

/** I-70: its owner, severity, what it affects, and the decision that would resolve it. */
export const blockerIncomplete = rule<{
  subject: Ref;
  ownerId: string | null;
  severity: string;
  affected: number;
  wantedDecision: string;
}>({
  id: "I-70",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EA4"),
  statement: "A blocker names an owner, a severity, what it affects and the decision needed.",
  objection: "The blocker is missing: {missing}.",
  remedy: "Add it in a few words. Whoever decides relies on it.",
  check: (_program, { subject, ownerId, severity, affected, wantedDecision }) => {
    const missing = [
      ...(ownerId === null ? ["an owner on its tier"] : []),
      ...(severity === "" ? ["a severity"] : []),
      ...(affected === 0 ? ["the deliverables or the stream it affects"] : []),
      ...(wantedDecision.trim() === "" ? ["the decision needed"] : []),
    ];
    return missing.length === 0 ? [] : [{ subject, facts: { missing: listed(missing) } }];
  },
});

/** I-71: a limit that passes moves it up by itself; the holder may buy time once per tier. */
export const tierLimitPassed = rule<{ escalationId: string; extending?: boolean }>({
  id: "I-71",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EA4"),
  statement:
    "When a tier's time limit passes, the escalation moves up one tier automatically. Its owner may extend the limit once per tier, with a reason that every higher tier sees.",
  objection: "{id} on {tier}: {clock}.",
  remedy:
    "Decide it. Otherwise it escalates automatically, up to L3. An escalation that only asks for a response stops at L2.",
  check: (program, { escalationId, extending }, situation) => {
    const escalation = program.escalation.get(escalationId);
    if (!escalation) return [];
    const clock = escalationClock(program, escalation, situation.now);
    const subject: Ref = { noun: "escalation", id: escalationId };
    const facts = { id: escalationId, tier: wordFor(escalation.tier) };
    if (clock.overdue) {
      const words = `its time limit passed on ${momentOf(program, clock.limit)}`;
      const severity = extending ? "BLOCKS" : "WARNS";
      return [{ subject, severity, facts: { ...facts, clock: words } }];
    }
    if (extending && clock.extendedWorkingDays > 0) {
      const words = `its time limit was already extended by ${counted(clock.extendedWorkingDays, "working day")}`;
      return [{ subject, severity: "BLOCKS", facts: { ...facts, clock: words } }];
    }
    return [];
  },
});

/** I-72: longer than a sprint without a decision is an executive's matter. */
export const openOverASprint = rule<{ escalationId: string }>({
  id: "I-72",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EA5, IN"),
  statement:
    "An escalation that waits longer than a sprint for a decision below L3 goes to L3, unless its severity is low.",
  objection: "{id} has waited more than {days:working day} for a decision and belongs on L3.",
  remedy: "Decide it now, or it escalates to L3 automatically.",
  check: (program, { escalationId }, situation) => {
    const escalation = program.escalation.get(escalationId);
    if (!escalation) return [];
    const { sprintLimit } = escalationClock(program, escalation, situation.now);
    return sprintLimit !== null && sprintLimit <= situation.now
      ? [
          {
            subject: { noun: "escalation", id: escalationId },
            facts: { id: escalationId, days: settingOf(program, "blockerSprintWorkingDays") },
          },
        ]
      : [];
  },
});

/** I-73: raised and resolved: the decision, who took it, and what changes for what was stopped. */
export const closedWithoutDecision = rule<{ escalationId: string }>({
  id: "I-73",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EA4"),
  statement:
    "An escalation closes with a decision, who decided it, and its effect on what was affected.",
  objection: "{id} can't be closed yet. Missing: {missing}.",
  remedy:
    "Get a decision first and record its effect. If it no longer matters, withdraw it with a reason.",
  check: (program, { escalationId }) => {
    const escalation = program.escalation.get(escalationId);
    if (!escalation) return [];
    const missing = [
      ...(escalation.decision ? [] : ["a decision"]),
      ...(escalation.deciderId ? [] : ["who decided it"]),
      ...(escalation.effect ? [] : ["the effect on what is affected"]),
    ];
    return missing.length === 0
      ? []
      : [
          {
            subject: { noun: "escalation", id: escalationId },
            facts: { id: escalationId, missing: listed(missing) },
          },
        ];
  },
});

/** The EATP, an executive, and the clock. */
function carriesTheProgram(program: Program, situation: Situation): boolean {
  const roles = memberOf(program, situation.actor)?.roles ?? [];
  return (
    situation.actor.kind === "clock" ||
    actorLeadsExecution(program, situation) ||
    roles.some((role) => rolesOfTier.L3_EXECUTIVE.includes(role))
  );
}

/** I-75: what a person tells in confidence stays with the EATP, and only they take it further. */
export const raisedOutOfTurn = rule<{
  subject: Ref;
  kind: BlockerKind;
  confidential: boolean;
  tier: EscalationTier;
}>({
  id: "I-75",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EA4"),
  statement:
    "Anyone may raise directly to L2. A concern may be told to the EATP in confidence; only the person who raised it may then take it further. Executive views never show who raised bad news.",
  objection: "It can't be raised like this: {why}.",
  remedy: "Raise it openly on L1 or L2, or tell it to the EATP as a confidential concern on L2.",
  check: (program, { subject, kind, confidential, tier }, situation) => {
    const why = confidential
      ? kind !== "CONCERN"
        ? `only a concern can be confidential, and this is a ${wordFor(kind).toLowerCase()}`
        : tier !== "L2_PROGRAM"
          ? "a confidential concern goes to the EATP on L2"
          : null
      : tier === "L3_EXECUTIVE" && !carriesTheProgram(program, situation)
        ? "only the EATP and executives can raise directly to L3"
        : null;
    return why === null ? [] : [{ subject, facts: { why } }];
  },
});

/** T-40: from L2 upwards somebody who carries the program decides that it climbs, or the clock does. */
export const mayNotRaise = rule<{ escalation: Escalation }>({
  id: "T-40",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "Anyone may raise from L1 to L2. The EATP, the owner, an executive or the time limit raises to L3, the highest tier. An escalation that only asks for a response stays on L2.",
  objection: "{id} is on {tier}: {why}.",
  remedy: "Ask the EATP or its owner, or wait until the time limit raises it.",
  check: (program, { escalation }, situation) => {
    const subject: Ref = { noun: "escalation", id: escalation.id };
    const facts = { id: escalation.id, tier: wordFor(escalation.tier) };
    if (tierAbove(escalation.tier) === null) {
      return [{ subject, facts: { ...facts, why: "it is already on the highest tier" } }];
    }
    if (escalation.tier === "L1_WORKSTREAM") return [];
    if (asksForAnswer(escalation)) {
      const why = "it only asks streams for a response and stays with the EATP";
      return [{ subject, facts: { ...facts, why } }];
    }
    const me = memberOf(program, situation.actor);
    const carries = escalation.confidential
      ? me?.id === escalation.openedById
      : me?.id === escalation.ownerId || carriesTheProgram(program, situation);
    return carries
      ? []
      : [{ subject, facts: { ...facts, why: "you don't have permission to raise it to L3" } }];
  },
});

/** T-74: what is in the way is anyone's to say; whether work stands still is for those who do it. */
export const stopsOthersWork = rule<{ deliverableId: string }>({
  id: "T-74",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "Anyone may raise a blocker. Only those who log a deliverable's progress mark it as blocked.",
  objection: "You can't mark {id} as blocked. These can: {whoMay}.",
  remedy:
    "Raise it without marking the deliverables. Their owner or lead sees it and decides whether work is blocked.",
  check: (program, { deliverableId: id }, situation) => {
    const subject: Ref = { noun: "deliverable", id };
    return may(program, "log-progress", subject, situation)
      ? []
      : [{ subject, facts: { id, whoMay: whoMay("log-progress") } }];
  },
});

export const escalationRules = [
  notOnATier,
  blockerIncomplete,
  tierLimitPassed,
  openOverASprint,
  closedWithoutDecision,
  raisedOutOfTurn,
  mayNotRaise,
  stopsOthersWork,
];
