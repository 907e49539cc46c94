import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { DeliverableType, GateLevel, ProgramRole, Stage } from "../vocabulary.ts";

/** Which template: of a gate's level, of one stage's gate, or of what is done for a type of deliverable. */
export interface TemplateOf {
  readonly level: GateLevel;
  /** Of a stage gate. */
  readonly stage: Stage | null;
  /** Of a definition of done: the type of deliverable that it is for. */
  readonly deliverableType: DeliverableType | null;
}

/** A criterion that new gates of a level, or new deliverables of a type, begin with. */
export interface TemplateCriterion extends TemplateOf {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
  /** The role whose sign-off it is. */
  readonly signedBy: ProgramRole | null;
  readonly removed: boolean;
  /** Times it was removed, made non-critical, or reworded weaker (I-45). */
  readonly loosenedCount: number;
  readonly loosenedReason: string | null;
  /** The day of the last loosening. */
  readonly loosenedDay: Day | null;
}

export const templateCriterion = noun<TemplateCriterion>()({
  prefix: "TC-",
  creates: ["template-criterion-added"],
  edits: ["template-criterion-changed", "template-criterion-loosened"],
  searched: ["evidenceNeeded", "loosenedReason"],
  title: ({ text }) => text,
  place: ({ id }, { slug }) => routes.gateTemplate(slug, id),
});
