/** What the templates of the stage gates ask for at least. I-45 keeps it, for a gate and for a template. */
import { computedRule } from "../../engine/finding.ts";

const measure = "gate-template";

const qualityGates = {
  label: "Quality gates",
  url: "https://www.compelframework.org/framework/quality-gates",
};
const produce = { label: "Produce stage", url: "https://www.compel.one/stage/produce" };

/** A criterion of these is taken away, made less critical or loosened only under I-45. */
const floor = "The gate may ask for more, and for less only under I-45.";

const ofStage = (id: string, source: typeof qualityGates, asks: string) =>
  computedRule({
    id,
    measure,
    standingOf: "normative",
    source,
    statement: `${asks} ${floor}`,
  });

export const stageChecklistRules = [
  ofStage(
    "A-18",
    produce,
    "The gate that ends Produce asks that everything planned is built, that documentation is current, and that formal validation can start.",
  ),
  ofStage(
    "A-19",
    qualityGates,
    "The gate that ends Produce asks for a card of every model and system, running logs and monitoring, controls tested in operation, and an incident playbook that is ready for use.",
  ),
  ofStage(
    "A-20",
    qualityGates,
    "The gate that ends Model asks that the operating model is agreed, risks and controls are listed, data policies are in force, the architecture is reviewed, handovers between people and AI are mapped, and the data is fit for use.",
  ),
  ofStage(
    "A-21",
    qualityGates,
    "The gate that ends Evaluate asks for results beside their baseline, a complete audit checklist, results of fairness and bias tests, and a report on realized value.",
  ),
  ofStage(
    "A-22",
    qualityGates,
    "The gate that ends Learn asks for logged decisions, a held retrospective, ranked improvements, and policy and control changes that were followed up.",
  ),
];
