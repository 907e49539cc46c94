/** One program on the page of all programs one belongs to. */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import { outcomesCompleteness } from "../../outcomes/outcome-completeness.ts";
import type { Program } from "../../program.ts";
import { evidenceOn } from "../../reports/evidence-status.ts";
import type { Pillar, StatusValue } from "../../vocabulary.ts";
import { pillars, wordFor } from "../../vocabulary.ts";
import type { ProgramFrame } from "./shell.ts";
import { currentCycle, sprintDayWords, stageStrip } from "./shell.ts";

export interface ProgramCard {
  readonly slug: string;
  readonly name: string;
  readonly organization: string;
  readonly purpose: string;
  /** "Cycle 1 · sprint 4, day 6 of 10". */
  readonly when: string;
  readonly today: Day;
  readonly stage: string;
  readonly stages: ProgramFrame["stages"];
  readonly evidence: StatusValue;
  readonly pillars: readonly { readonly pillar: Pillar; readonly evidence: StatusValue | null }[];
  readonly outcomes: { readonly delivered: number; readonly of: number };
  readonly myRole: string;
  readonly isDemo: boolean;
}

/**
 * A program as its members and administrators see it in the list: cycle and sprint, evidence per pillar, outcomes
 * delivered of those not stopped. `myRole` is "Administrator" for a reader who is no member.
 */
export function programCard(program: Program, situation: Situation): ProgramCard {
  const { facts } = program;
  const cycle = currentCycle(program);
  const book = evidenceOn(program, situation);
  const sprint = sprintDayWords(program, situation.today);
  const outcomes = outcomesCompleteness(program).filter(({ state }) => state !== "STOPPED");
  return {
    slug: facts.slug,
    name: facts.name,
    organization: facts.organization,
    purpose: facts.purpose,
    when: [cycle ? `Cycle ${cycle.number}` : "No cycle yet", ...(sprint ? [sprint] : [])].join(
      " · ",
    ),
    today: situation.today,
    stage: cycle ? wordFor(cycle.stage) : "",
    stages: stageStrip(cycle?.stage ?? null),
    evidence: book.program.status,
    pillars: pillars.map((pillar) => ({
      pillar,
      evidence: book.ofPillar.get(pillar)?.status ?? null,
    })),
    outcomes: {
      delivered: outcomes.filter(({ counts }) => counts === 1).length,
      of: outcomes.length,
    },
    myRole: memberOf(program, situation.actor)?.roles.map(wordFor).join(", ") ?? "Administrator",
    isDemo: facts.demoNow !== null,
  };
}
