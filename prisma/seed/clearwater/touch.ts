/** Whom the work touches, how hard (1–5), and which deliverables check the quality of the others. */
import type { QualityActivity } from "#domain";

/** Groups in the order they are recorded, so that their ids follow it. */
const planners = "SG-1";
const crews = "SG-2";
const agents = "SG-3";
const council = "SG-4";
const operations = "SG-5";
const heads = "SG-6";

export const touches: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  DL01: { [operations]: 3 },
  DL02: { [operations]: 4 },
  DL06: { [heads]: 2 },
  DL07: { [planners]: 2 },
  DL10: { [planners]: 2 },
  DL11: { [operations]: 2 },
  DL12: { [agents]: 3 },
  DL13: { [planners]: 3 },
  DL14: { [planners]: 1, [council]: 2 },
  DL15: { [operations]: 2 },
  DL18: { [planners]: 3, [crews]: 2 },
  DL20: { [planners]: 2 },
  DL21: { [agents]: 3 },
  DL22: { [operations]: 3 },
  DL24: { [planners]: 2 },
  DL25: { [planners]: 2, [crews]: 3 },
  DL26: { [planners]: 4, [crews]: 3, [council]: 2 },
  DL29: { [heads]: 2 },
  DL31: { [operations]: 3 },
  DL33: { [planners]: 2 },
};

export const checks: Readonly<Record<string, QualityActivity>> = {
  DL08: "VALIDATION",
  DL12: "TEST",
  DL15: "VALIDATION",
  DL16: "TEST",
  DL21: "FAIRNESS",
  DL25: "TEST",
  DL28: "VALIDATION",
};

export const touchOf = (deliverableId: string) =>
  Object.entries(touches[deliverableId] ?? {}).map(([groupId, impact]) => ({ groupId, impact }));
