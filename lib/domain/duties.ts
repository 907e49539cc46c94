/**
 * Which roles a duty falls to. Beside `authority.ts` (who may write) and `access.ts` (who may read): whoever wants to know
 * who leads, reviews, signs, attends or delivers asks here by name, and names no role.
 */
import type { Situation } from "./engine/situation.ts";
import { memberOf } from "./engine/situation.ts";
import type { Program } from "./program.ts";
import type { EscalationTier, ProgramRole, UseCaseMatter } from "./vocabulary.ts";

const execution = ["EATP", "COE_MEMBER", "TECH_LEAD", "CHANGE_LEAD"] as const;
const team = [...execution, "LEARNING_LEAD"] as const;

export const duties = {
  /** Answers for the whole program; whoever creates it begins with this role. */
  leadsExecution: ["EATP"],
  /** In person, and only whoever does not lead the execution (T-115). */
  approvesRoadmap: ["STEERCO"],
  /** One asks and another confirms (T-65). */
  cancelsSprint: ["EATP", "EXEC_SPONSOR"],
  /** In the order in which they are offered. */
  reviewsWork: ["QA_REVIEWER", "BUSINESS_OWNER"],
  /** Does the work of sprints; those who only decide do not count towards the team's pace. */
  delivers: ["EATP", "STREAM_LEAD", "COE_MEMBER", "CHANGE_LEAD", "LEARNING_LEAD", "TECH_LEAD"],

  joinsSprintPlanning: team,
  joinsStandUp: ["EATP", "COE_MEMBER"],
  joinsIntegrationReview: execution,
  joinsSprintReview: [
    ...team,
    "QA_REVIEWER",
    "BUSINESS_OWNER",
    "EXEC_SPONSOR",
    "DATA_PROTECTION",
    "RISK_OWNER",
  ],
  joinsRetrospective: team,
  readsSteeringReport: ["EATP", "COE_MEMBER", "EXEC_SPONSOR", "STEERCO", "GOV_BOARD"],

  /** Decides the governance review that a high-risk use case needs. */
  clearsHighRisk: ["GOV_BOARD"],

  /** What a plan from elsewhere makes of its people: leads, owners with an account, owners known by name only. */
  leadsImportedStream: ["STREAM_LEAD"],
  ownsImportedWork: ["TECH_LEAD"],
  onlyNamedInPlan: ["VIEWER"],
} as const satisfies Record<string, readonly ProgramRole[]>;
export type Duty = keyof typeof duties;

/** Who holds what is raised to a tier, in the order in which they are asked. */
export const holdersOfTier: Readonly<Record<EscalationTier, readonly ProgramRole[]>> = {
  L1_WORKSTREAM: [],
  L2_PROGRAM: ["EATP", "COE_MEMBER"],
  L3_EXECUTIVE: ["EXEC_SPONSOR", "STEERCO", "EATP"],
};

/** Who signs off a matter. */
export const signerFor = {
  dataProtection: "DATA_PROTECTION",
  fairness: "GOV_BOARD",
  aiRisk: "GOV_BOARD",
  law: "GOV_BOARD",
  security: "TECH_LEAD",
  risk: "RISK_OWNER",
  quality: "QA_REVIEWER",
  business: "BUSINESS_OWNER",
  committee: "STEERCO",
  sponsor: "EXEC_SPONSOR",
  workforce: "CHANGE_LEAD",
} as const satisfies Record<string, ProgramRole>;

const assuresQuality: readonly ProgramRole[] = ["QA_REVIEWER", "COE_MEMBER"];

/** Who confirms what a use case needs; production readiness is confirmed by those who assure quality. */
export const confirmersOf = (matter: UseCaseMatter): readonly ProgramRole[] => {
  switch (matter) {
    case "DATA_VALIDATION":
      return ["QA_REVIEWER", "TECH_LEAD"];
    case "FAIRNESS_TEST":
      return [signerFor.fairness];
    case "ADOPTION_PLAN":
      return [signerFor.workforce, "LEARNING_LEAD"];
    case "BUSINESS_VALIDATION":
      return [signerFor.business];
    default:
      return assuresQuality;
  }
};

/** Whether one of these roles has the duty. */
export function hasDuty(roles: readonly ProgramRole[], duty: Duty): boolean {
  const having: readonly ProgramRole[] = duties[duty];
  return roles.some((role) => having.includes(role));
}

/** Leads the execution of the program. */
export const leadsExecution = (roles: readonly ProgramRole[]): boolean =>
  hasDuty(roles, "leadsExecution");

/** Whether the actor leads the execution. Administrators and the clock do not. */
export const actorLeadsExecution = (program: Program, { actor }: Situation): boolean =>
  leadsExecution(memberOf(program, actor)?.roles ?? []);
