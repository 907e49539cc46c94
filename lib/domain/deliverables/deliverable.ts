import type { Day, Instant } from "../calendar/index.ts";
import type { FieldsOf } from "../engine/inputs.ts";
import {
  choice,
  choices,
  column,
  ids,
  number,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalNumber,
  text,
} from "../engine/inputs.ts";
import type { DroppedFrom } from "../engine/noun.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { DeliverableState } from "../vocabulary.ts";
import { deliverableTypes, pillars, qualityActivities } from "../vocabulary.ts";

/** How hard a deliverable touches a stakeholder group, 1–5. */
export interface ChangeImpact {
  readonly groupId: string;
  readonly impact: number;
}

/**
 * What people say of a deliverable. A field is declared here once: the shape of a deliverable, the input of the commands
 * that describe one, what is stored and what a form begins with follow.
 */
export const deliverableFields = {
  title: text("A title", 200),
  type: choice(deliverableTypes, "The type"),
  primaryPillar: choice(pillars, "The primary pillar"),
  secondaryPillars: choices(pillars, "Further pillars"),
  ownerId: optionalId(),
  /** The likely estimate; it is what is planned with. */
  points: number("The likely estimate"),
  lowPoints: optionalNumber(),
  highPoints: optionalNumber(),
  startDay: optionalDay(),
  dueDay: optionalDay(),
  /** Maturity domains (D1–D18) it is meant to move. */
  domains: ids(),
  /** How hard it touches which stakeholder group (I-93), "SG-1:3" for each. */
  changeImpact: column().transform((given, context): readonly ChangeImpact[] =>
    given
      .filter((one) => one !== "")
      .flatMap((one) => {
        const [, groupId, impact] = /^([\w-]{1,40}):(\d{1,2})$/.exec(one) ?? [];
        if (groupId !== undefined && impact !== undefined)
          return [{ groupId, impact: Number(impact) }];
        const message = `"${one.slice(0, 60)}" isn't a group and its impact. Choose both from the lists.`;
        context.addIssue({ code: "custom", message });
        return [];
      }),
  ),
  /** The check it carries out beside use-case work. */
  qualityActivity: optionalChoice(qualityActivities),
};

export type DescribedDeliverable = Readonly<FieldsOf<typeof deliverableFields>>;

/** What a form begins with. */
export const blankDeliverable: DescribedDeliverable = {
  title: "",
  type: "OTHER",
  primaryPillar: "TECHNOLOGY",
  secondaryPillars: [],
  ownerId: null,
  points: 0,
  lowPoints: null,
  highPoints: null,
  startDay: null,
  dueDay: null,
  domains: [],
  changeImpact: [],
  qualityActivity: null,
};

/** What is said of a deliverable as it is stored: trimmed, and the primary pillar not among the secondary ones. */
export const describedDeliverable = ({
  title,
  type,
  primaryPillar,
  secondaryPillars,
  ownerId,
  points,
  lowPoints,
  highPoints,
  startDay,
  dueDay,
  domains,
  changeImpact,
  qualityActivity,
}: DescribedDeliverable): DescribedDeliverable => ({
  title: title.trim(),
  type,
  primaryPillar,
  secondaryPillars: secondaryPillars.filter((pillar) => pillar !== primaryPillar),
  ownerId,
  points,
  lowPoints,
  highPoints,
  startDay,
  dueDay,
  domains,
  changeImpact,
  qualityActivity,
});

export interface Deliverable extends DescribedDeliverable {
  readonly id: string;
  readonly workstreamId: string;
  readonly state: DeliverableState;
  readonly sprintId: string | null;
  /** The day the team now expects to finish, when it differs from the due date. */
  readonly forecastDay: Day | null;
  readonly startedDay: Day | null;
  readonly submittedAt: Instant | null;
  readonly submittedById: string | null;
  readonly reviewerId: string | null;
  readonly acceptedDay: Day | null;
  readonly acceptedById: string | null;
  readonly returnedReason: string | null;
  readonly returnCount: number;
  readonly carryOverCount: number;
  readonly lastLoggedAt: Instant | null;
  readonly lastNote: string | null;
  /** When the last note was corrected; of an earlier note when it is before `lastLoggedAt`. */
  readonly lastNoteCorrectedAt: Instant | null;
  /** The key it had in the plan it was imported from. */
  readonly sourceKey: string | null;
  /** Members who submitted it, or owned it since work on it started: they do not judge it (I-44). */
  readonly partyIds: readonly string[];
  readonly droppedReason: string | null;
  readonly droppedFrom: DroppedFrom<DeliverableState> | null;
  readonly broughtBackReason: string | null;
}

export const deliverable = noun<Deliverable>()({
  prefix: "DL",
  digits: 2,
  creates: ["deliverable-created"],
  edits: [
    "deliverable-edited",
    "deliverable-dropped",
    "deliverable-brought-back",
    "deliverable-planned",
    "progress-logged",
    "deliverable-blocked",
    "deliverable-unblocked",
    "deliverable-submitted",
    "submission-withdrawn",
    "deliverable-accepted",
    "deliverable-returned",
    "deliverable-carried-over",
    "last-note-corrected",
    "deliverable-uncommitted",
  ],
  searched: ["returnedReason", "sourceKey", "droppedReason", "broughtBackReason"],
  title: ({ title }) => title,
  place: ({ id, workstreamId }, { slug }) => routes.deliverable(slug, workstreamId, id),
  owner: ({ ownerId }) => ownerId,
});
