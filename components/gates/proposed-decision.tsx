import type { GateReview, ProposedDecision as Proposed } from "#domain";
import { isPermitted } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { TextAreaField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Moment } from "../shared/day.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { recordRows } from "./decision-record.tsx";
import { OutcomeBadge } from "./gate-badge.tsx";
import { SignatureList } from "./signature-list.tsx";

interface Props {
  readonly review: GateReview;
  readonly program: string;
}

/** A decision that waits for signatures: what it says, who has signed, and what the reader can do about it. */
export function ProposedDecision({
  review,
  program,
  proposed,
}: Props & { readonly proposed: Proposed }) {
  return (
    <div className="space-y-5">
      <DefinitionList
        rows={[
          { name: "Outcome", value: <OutcomeBadge outcome={proposed.outcome} filled /> },
          {
            name: "Proposed",
            value: (
              <>
                <Moment at={proposed.at} zone={review.zone} year /> by {proposed.byName}
                {proposed.byMinutes ? ", from the minutes of a meeting" : ""}
              </>
            ),
          },
          ...recordRows(proposed.record),
          ...(proposed.conditions.length > 0
            ? [{ name: "Conditions", value: <Conditions rows={proposed.conditions} /> }]
            : []),
        ]}
      />
      <SignatureList rows={proposed.signatures} zone={review.zone} />
      <SignForm review={review} program={program} submit="Sign" />
      <div className="divide-y divide-rule border-y border-rule print:hidden [&>*]:py-2">
        <Ending review={review} program={program} how="refuse" />
        <Ending review={review} program={program} how="withdraw" />
      </div>
    </div>
  );
}

function Conditions({ rows }: { rows: Proposed["conditions"] }) {
  return (
    <ul>
      {rows.map(({ text, ownerName, dueDay }) => (
        <li key={text}>
          {text} · {ownerName}, due <Day day={dueDay} />
        </li>
      ))}
    </ul>
  );
}

/** Nothing is typed: the decider reads what has changed since their last signature, and signs. */
export function SignForm({ review, program, submit }: Props & { readonly submit: string }) {
  const { sign, seen, sinceYours } = review.signing;
  if (!isPermitted(sign)) return null;
  return (
    <div className="space-y-3 print:hidden">
      {sinceYours ? (
        <p>
          <strong>Changed since you signed:</strong> {sinceYours}.
        </p>
      ) : null}
      <CommandForm
        program={program}
        offer={sign}
        hidden={{ gateId: review.id }}
        submit={submit}
        tone="primary"
        done="Signed."
      >
        <input type="hidden" name="seen" value={seen} />
      </CommandForm>
    </div>
  );
}

const ending = {
  refuse: {
    summary: "Refuse to sign",
    label: "Why you don't sign",
    done: "Refused. The gate is undecided again.",
  },
  withdraw: {
    summary: "Withdraw this proposal",
    label: "Why it is withdrawn",
    done: "Withdrawn. The gate is undecided again.",
  },
} as const;

function Ending({ review, program, how }: Props & { readonly how: keyof typeof ending }) {
  const { summary, label, done } = ending[how];
  const offer = review.signing[how];
  return (
    <FormDisclosure summary={summary} offer={offer} program={program}>
      <CommandForm
        program={program}
        offer={offer}
        hidden={{ gateId: review.id }}
        submit={summary}
        tone="danger"
        done={done}
      >
        <TextAreaField name="reason" label={label} rows={2} required />
      </CommandForm>
    </FormDisclosure>
  );
}
