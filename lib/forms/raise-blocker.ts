import type { RaiseBlocker } from "#domain";
import { blockerKinds, escalationSeverities, escalationTiers } from "#domain";
import { choice, day, flag, ids, lines, optionalId, optionalText, text } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf, reshaped } from "./form.ts";

const fields = formOf({
  kind: choice(blockerKinds, "What it is"),
  title: text("What is in the way", 200),
  description: optionalText(),
  severity: choice(escalationSeverities, "How grave it is"),
  tier: choice(escalationTiers, "The tier"),
  ownerId: optionalId(),
  wantedDecision: optionalText(1000),
  affectedIds: ids(),
  /** Those that are not in the list of boxes, by id. */
  otherIds: ids(),
  workstreamId: optionalId(),
  firstSeenDay: day("The day it was first seen"),
  confidential: flag(),
  options: lines(),
  stopsWork: flag(),
  mentionId: optionalId(),
});

export const raiseBlockerForm: Form<RaiseBlocker> = reshaped(
  fields,
  ({ otherIds, affectedIds, ...rest }) => ({
    ...rest,
    affectedIds: [...new Set([...affectedIds, ...otherIds])],
  }),
);
