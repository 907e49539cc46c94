import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { ControlState, ControlType, FrequencyUnit } from "../vocabulary.ts";

/** What people say of a control, and may change. */
export interface ControlDescription {
  readonly name: string;
  /** Null until somebody says whether it prevents, detects or corrects. */
  readonly type: ControlType | null;
  /** The risk or the policy that it is there for. */
  readonly addresses: string;
  readonly ownerId: string | null;
  /** What shows that it works. */
  readonly evidenceRequired: string;
  /** Tested every so many units of calendar time; null until somebody says so. */
  readonly testEvery: number | null;
  readonly testUnit: FrequencyUnit;
  /** The use case that it is for; null for a control of the whole program. */
  readonly useCaseId: string | null;
}

/** A governance control: it prevents, detects or corrects something, and shows that it does. */
export interface Control extends ControlDescription {
  readonly id: string;
  readonly state: ControlState;
  /** Gate P passes only while it is active. */
  readonly required: boolean;
  /** Why it is no longer required; null while it is, or never was. */
  readonly excusedReason: string | null;
  readonly builtDay: Day | null;
  /** Where it is built, in the words of whoever built it. */
  readonly builtNote: string | null;
  readonly activatedDay: Day | null;
  /** Since when, and how, it fails; null while it does not. */
  readonly failedDay: Day | null;
  readonly failedReason: string | null;
  /** Former owners since it was built: they test it no more than its owner (I-44). */
  readonly partyIds: readonly string[];
  readonly droppedReason: string | null;
}

export const control = noun<Control>()({
  prefix: "C-",
  digits: 2,
  creates: ["control-recorded"],
  edits: [
    "control-edited",
    "control-built",
    "control-tested",
    "control-activated",
    "control-failed",
    "control-required",
    "control-excused",
    "control-dropped",
  ],
  searched: [
    "addresses",
    "evidenceRequired",
    "builtNote",
    "failedReason",
    "excusedReason",
    "droppedReason",
  ],
  title: ({ name }) => name,
  place: ({ id }, { slug }) => routes.control(slug, id),
  owner: ({ ownerId }) => ownerId,
});
