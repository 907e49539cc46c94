import type { GateReview } from "#domain";
import { isPermitted, wordFor } from "#domain";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { OutcomeList } from "../outcomes/outcome-choices.tsx";
import { OverrideForms, OverrideList } from "../overrides/override-forms.tsx";
import { AskForDecision } from "./ask-for-decision.tsx";
import { ConditionList } from "./condition-list.tsx";
import { DecideForm } from "./decide-form.tsx";
import { DecisionRecord } from "./decision-record.tsx";
import { GateCriteria } from "./gate-criteria.tsx";
import { GateEdit } from "./gate-edit.tsx";
import { ProposedDecision, SignForm } from "./proposed-decision.tsx";
import { SignatureList } from "./signature-list.tsx";
import type { WorkedCriterion } from "./worked-criterion.tsx";

interface Props {
  readonly review: GateReview;
  readonly program: string;
}

/** Nothing of it is the reader's to do: then there is no section for it. */
const mayChange = ({ offers }: GateReview): boolean =>
  [offers.addEvidence, offers.edit, offers.drop].some(isPermitted);

/** A gate below its head: criteria, what can be overridden, the decision or its record. */
export function GateBody({ review, program, worked }: Props & { worked: WorkedCriterion | null }) {
  const undecided = review.decision === null && review.droppedReason === null;
  const { proposed } = review.signing;
  return (
    <>
      {review.decision ? (
        <Section title="Decision record" id="decision">
          <div className="space-y-5">
            <DecisionRecord decision={review.decision} zone={review.zone} />
            {review.signing.signatures.length > 0 ? (
              <SignatureList rows={review.signing.signatures} zone={review.zone} />
            ) : null}
            {review.signing.outdatedBy ? (
              <SignForm review={review} program={program} submit="Sign again" />
            ) : null}
          </div>
        </Section>
      ) : null}
      {proposed ? (
        <Section title="Proposed decision" id="sign">
          <ProposedDecision review={review} program={program} proposed={proposed} />
        </Section>
      ) : null}
      {review.conditions.length > 0 ? (
        <Section title="Conditions" id="conditions">
          <ConditionList
            rows={review.conditions}
            caption="Conditions of this gate"
            program={program}
            today={review.today}
          />
        </Section>
      ) : null}
      <Milestone rows={review.milestone.filter(({ held }) => held)} />
      <Section title="Criteria" id="criteria">
        <GateCriteria review={review} program={program} worked={worked} />
      </Section>
      {review.evidence.length > 0 ? (
        <Section title="Evidence for the whole gate" id="evidence">
          <EvidenceList rows={review.evidence} />
        </Section>
      ) : null}
      {undecided && !proposed ? (
        <Section title="Decide" id="decide" work>
          <EndedDecisions rows={review.signing.ended} />
          <AskForDecision review={review} program={program} />
          {review.offers.decide.open ? null : (
            <div className="mb-4">
              <OutcomeList review={review} program={program} />
            </div>
          )}
          <DecideForm review={review} program={program} />
        </Section>
      ) : null}
      <Overriding review={review} program={program} />
      {undecided && mayChange(review) ? (
        <Section title="This gate" id="edit" work>
          <GateEdit review={review} program={program} />
        </Section>
      ) : null}
    </>
  );
}

/** What a workstream gate declares as reached. */
function Milestone({ rows }: { rows: GateReview["milestone"] }) {
  if (rows.length === 0) return null;
  return (
    <Section
      title="Milestone"
      id="milestone"
      note="The gate passes once each of these deliverables is accepted."
    >
      <ul className="space-y-1">
        {rows.map(({ id, title, state, href }) => (
          <li key={id}>
            {href ? (
              <TextLink href={href}>
                {id} {title}
              </TextLink>
            ) : (
              `${id} ${title}`
            )}
            <span className="text-small text-soft"> · {wordFor(state)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was proposed before and came to nothing, with the reason. */
function EndedDecisions({ rows }: { rows: GateReview["signing"]["ended"] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="mb-4 space-y-1 text-small text-soft">
      {rows.map(({ id, outcome, how, reason }) => (
        <li key={id}>
          {wordFor(outcome)} was proposed and {how}: {reason}
        </li>
      ))}
    </ul>
  );
}

function Overriding({ review, program }: Props) {
  return (
    <>
      {review.overridable.length > 0 ? (
        <Section
          title="What can be overridden"
          id="override"
          work
          note="An override doesn't remove a finding. The finding is marked as overridden and listed in the next steering report."
        >
          <OverrideForms offers={review.overridable} program={program} today={review.today} />
        </Section>
      ) : null}
      {review.overrides.length > 0 ? (
        <Section title="Overrides" id="overrides">
          <OverrideList rows={review.overrides} program={program} />
        </Section>
      ) : null}
    </>
  );
}
