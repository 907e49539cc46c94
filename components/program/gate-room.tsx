import type { GateReview } from "#domain";
import { Section } from "#kit/section";
import { ConditionList } from "./condition-list.tsx";
import { DecideForm } from "./decide-form.tsx";
import { DecisionRecord } from "./decision-record.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import type { FormAction } from "./form-of-deed.tsx";
import type { CriterionActions } from "./gate-criteria.tsx";
import { GateCriteria } from "./gate-criteria.tsx";
import type { GateEditActions } from "./gate-edit.tsx";
import { GateEdit } from "./gate-edit.tsx";
import { OutcomeList } from "./outcome-list.tsx";
import { OverrideForms, OverrideList } from "./override-forms.tsx";

export interface GateActions extends CriterionActions, GateEditActions {
  readonly decide: FormAction;
  readonly close: FormAction;
  readonly grant: FormAction;
  readonly withdraw: FormAction;
}

/** A gate below its head: criteria, what can be overridden, the decision or its record. */
export function GateRoom({
  review,
  program,
  actions,
}: {
  review: GateReview;
  program: string;
  actions: GateActions;
}) {
  const undecided = review.decision === null && review.droppedReason === null;
  return (
    <>
      {review.decision ? (
        <Section title="Decision record" id="decision">
          <DecisionRecord decision={review.decision} zone={review.zone} />
        </Section>
      ) : null}
      {review.conditions.length > 0 ? (
        <Section title="Conditions" id="conditions">
          <ConditionList
            rows={review.conditions}
            caption="Conditions of this gate"
            program={program}
            today={review.today}
            action={actions.close}
          />
        </Section>
      ) : null}
      <Section title="Criteria" id="criteria">
        <GateCriteria review={review} program={program} actions={actions} />
      </Section>
      {review.evidence.length > 0 ? (
        <Section title="Evidence for the whole gate" id="evidence">
          <EvidenceList rows={review.evidence} />
        </Section>
      ) : null}
      {undecided ? (
        <Section title="Decide" id="decide">
          {review.offers.decide.open ? null : (
            <div className="mb-4">
              <OutcomeList review={review} program={program} />
            </div>
          )}
          <DecideForm review={review} program={program} action={actions.decide} />
        </Section>
      ) : null}
      {review.overridable.length > 0 ? (
        <Section
          title="What can be overridden"
          id="override"
          note="An override never removes a finding: it stays, reads overridden, and is listed in the next steering report."
        >
          <OverrideForms
            offers={review.overridable}
            program={program}
            today={review.today}
            action={actions.grant}
          />
        </Section>
      ) : null}
      {review.overrides.length > 0 ? (
        <Section title="Overrides" id="overrides">
          <OverrideList rows={review.overrides} program={program} action={actions.withdraw} />
        </Section>
      ) : null}
      {undecided ? (
        <Section title="This gate" id="edit">
          <GateEdit review={review} program={program} actions={actions} />
        </Section>
      ) : null}
    </>
  );
}
