import type { HoldIntegrationReview } from "#domain";
import { day, ids, lines, optionalId, optionalText } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf, reshaped } from "./form.ts";

const fields = formOf({
  reviewId: optionalId(),
  day: day("The day"),
  attendeeIds: ids(),
  streams1: ids(),
  text1: optionalText(1000),
  streams2: ids(),
  text2: optionalText(1000),
  streams3: ids(),
  text3: optionalText(1000),
  streams4: ids(),
  text4: optionalText(1000),
  streams5: ids(),
  text5: optionalText(1000),
  streams6: ids(),
  text6: optionalText(1000),
  decisions: lines(),
  dependencyIds: ids(),
});

/** Rows nobody wrote into are no outcomes. */
export const holdIntegrationReviewForm: Form<HoldIntegrationReview> = reshaped(fields, (said) => {
  const { reviewId, day: on, attendeeIds, decisions, dependencyIds, acknowledge } = said;
  const rows = [
    { workstreamIds: said.streams1, text: said.text1 },
    { workstreamIds: said.streams2, text: said.text2 },
    { workstreamIds: said.streams3, text: said.text3 },
    { workstreamIds: said.streams4, text: said.text4 },
    { workstreamIds: said.streams5, text: said.text5 },
    { workstreamIds: said.streams6, text: said.text6 },
  ];
  const outcomes = rows.filter(
    ({ workstreamIds, text }) => workstreamIds.length > 0 || text !== "",
  );
  return { reviewId, day: on, attendeeIds, outcomes, decisions, dependencyIds, acknowledge };
});
