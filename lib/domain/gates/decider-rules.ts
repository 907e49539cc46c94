/** Who decides a gate: enough people, with a role that decides, not only whoever prepared it. */
import { authority, whoMay } from "../authority.ts";
import { signerFor } from "../duties.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import { nameOf } from "../engine/situation.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { GateLevel, ProgramRole, Stage } from "../vocabulary.ts";
import { signersOf } from "./sign-off.ts";

/** Whose roles decide gates. */
export const decidingRoles: readonly ProgramRole[] = authority["decide-gate"].roles;

const gate = (id: string): Ref => ({ noun: "gate", id });

/** the board that answers for AI risk is among those who decide the gate that ends Evaluate. */
export const boardMissing = rule<{
  gateId: string;
  stage: Stage | null;
  deciderIds: readonly string[];
}>({
  id: "A-23",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "AI Risk Governance Board",
    url: "https://www.compelframework.org/glossary/ai-risk-governance-board",
  },
  statement:
    "The gate that ends Evaluate is decided by the AI Risk Governance Board, alone or with others.",
  objection: "{id} ends Evaluate, and no member of the AI Risk Governance Board decides it.",
  remedy: "Name a member of the board as a decider.",
  check: (program, { gateId, stage, deciderIds }) => {
    const board = signersOf(program, signerFor.aiRisk);
    if (stage !== "EVALUATE" || deciderIds.some((id) => board.includes(id))) return [];
    return [{ subject: gate(gateId), facts: { id: gateId } }];
  },
});

/** T-43: named deciders are people who may decide a gate. */
export const mayNotDecide = rule<{ gateId: string; deciderIds: readonly string[] }>({
  id: "T-43",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Deciders of a gate have a role that decides gates.",
  objection: "{who} has no role that decides gates. These roles do: {whoMay}.",
  remedy: "Name somebody with one of these roles.",
  check: (program, { gateId, deciderIds }) =>
    deciderIds.flatMap((id) => {
      const member = program.member.get(id);
      if (!member || member.roles.some((role) => decidingRoles.includes(role))) return [];
      return [
        { subject: gate(gateId), facts: { who: member.name, whoMay: whoMay("decide-gate") } },
      ];
    }),
});

/** How many deciders must sign at a level. */
export const quorumOf = (program: Program, level: GateLevel): number =>
  settingOf(program, level === "STAGE" || level === "CYCLE" ? "stageGateDeciders" : "gateDeciders");

export const tooFewDeciders = rule<{ gateId: string; deciders: number }>({
  id: "T-180",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A gate names as many deciders as its level needs. All of them sign.",
  objection: "{id} needs {needed:decider} and names {deciders}.",
  remedy: "Name more deciders.",
  check: (program, { gateId, deciders }) => {
    const level = program.gate.get(gateId)?.level ?? "DELIVERABLE";
    const needed = quorumOf(program, level);
    return deciders >= needed || deciders === 0
      ? []
      : [{ subject: gate(gateId), facts: { id: gateId, needed, deciders } }];
  },
});

export const decidedByPreparer = rule<{ gateId: string; deciderIds: readonly string[] }>({
  id: "T-181",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A gate is never decided only by its owner, or by the person who set it up or asked for its decision.",
  objection: "{who} prepared {id} and can't be its only decider.",
  remedy: "Name another decider.",
  check: (program, { gateId, deciderIds }) => {
    const { ownerId = null, preparedById = null } = program.gate.get(gateId) ?? {};
    const others = deciderIds.filter((id) => id !== ownerId && id !== preparedById);
    if (deciderIds.length === 0 || others.length > 0) return [];
    const who = nameOf(program, deciderIds[0] ?? null);
    return [{ subject: gate(gateId), facts: { id: gateId, who } }];
  },
});

export const minutesMissing = rule<{ gateId: string; byDecider: boolean; minutes: boolean }>({
  id: "T-182",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "Somebody who is not a decider proposes a gate's decision with the minutes of the meeting that took it.",
  objection: "You are not named as a decider of {id}, so the decision needs its minutes.",
  remedy: "Add the minutes as evidence, or ask the deciders to decide.",
  check: (_program, { gateId, byDecider, minutes }) =>
    byDecider || minutes ? [] : [{ subject: gate(gateId), facts: { id: gateId } }],
});

export const decidersMissing = rule<{ gateId: string; deciders: number }>({
  id: "T-189",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Whoever asks for a decision names who decides.",
  objection: "Nobody is named to decide {id}.",
  remedy: "Choose the deciders.",
  check: (_program, { gateId, deciders }) =>
    deciders > 0 ? [] : [{ subject: gate(gateId), facts: { id: gateId } }],
});

export const deciderRules = [
  boardMissing,
  mayNotDecide,
  tooFewDeciders,
  decidedByPreparer,
  minutesMissing,
  decidersMissing,
];
