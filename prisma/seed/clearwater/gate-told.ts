/** What every told gate shares: scheduling it, assessing it, and a decision with nothing special about it. */
import {
  addGateEvidence,
  assessCriterion,
  criteriaOf,
  type Gate,
  type GateLevel,
  scheduleGate,
  signGate,
} from "#domain";
import type { Story } from "../story.ts";
import { actor } from "./scene.ts";

export function schedule(
  story: Story,
  gate: {
    name: string;
    level: GateLevel;
    subjectNoun: Gate["subjectNoun"];
    subjectId: string;
    stage?: Gate["stage"];
    ownerId: string | null;
    day: Gate["scheduledDay"];
  },
  criteria: readonly (readonly [text: string, critical: boolean])[],
): string {
  const [id = ""] = story.by(actor("leila")).does(scheduleGate, {
    name: gate.name,
    level: gate.level,
    subjectNoun: gate.subjectNoun,
    subjectId: gate.subjectId,
    stage: gate.stage ?? null,
    ownerId: gate.ownerId,
    scheduledDay: gate.day,
    criteria: criteria.map(([text, critical]) => ({
      text,
      critical,
      evidenceNeeded: "A link to the record",
    })),
  });
  return id;
}

export const gateId = (story: Story, name: string): string => {
  const found = [...story.program.gate.values()].find((gate) => gate.name === name);
  if (!found) throw new Error(`There is no gate ${name}`);
  return found.id;
};

/** Evidence for the gate, and a result for each criterion: met unless it is named as open. */
export function assess(story: Story, name: string, open: readonly number[] = []): void {
  const id = gateId(story, name);
  const criteria = criteriaOf(story.program).get(`gate:${id}`) ?? [];
  story.by(actor("leila")).does(addGateEvidence, {
    subjectId: id,
    kind: "DOCUMENT",
    title: `Evidence pack: ${name}`,
    link: `https://records.norrvik.example/gates/${id.toLowerCase()}`,
    occurredDay: story.situation.today,
  });
  criteria.forEach((criterion, place) => {
    story.by(actor("marek")).does(assessCriterion, {
      criterionId: criterion.id,
      result: open.includes(place) ? "NOT_MET" : "MET",
      reason: open.includes(place) ? "Not there yet; see the condition." : "",
      evidence: {
        kind: "DOCUMENT",
        title: criterion.text,
        link: `https://records.norrvik.example/gates/${id.toLowerCase()}/${place + 1}`,
        occurredDay: story.situation.today,
      },
    });
  });
}

/** A named decider signs the decision of a gate. */
export const sign =
  (name: string, who: Parameters<typeof actor>[0]) =>
  (story: Story): void => {
    story.by(actor(who)).does(signGate, { gateId: gateId(story, name) });
  };

export const nothing = {
  conditions: [],
  exceptions: "None.",
  remediation: "None needed.",
  recycleActivities: [],
  repeatedCriterionIds: [],
  reassessment: "",
  evidence: null,
  againDay: null,
} as const;
