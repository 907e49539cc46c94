import type { OverrideOffer, OverrideRow } from "#domain";
import { Badge } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Sentence } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";

/** Findings that a role may override; those who hold it do so on the spot, others read who does. */
export function OverrideForms({
  offers,
  program,
  today,
  saidAbove = false,
}: {
  offers: readonly OverrideOffer[];
  /** The findings are on the page already; here only what may be done about them. */
  saidAbove?: boolean;
  program: string;
  today: string;
}) {
  return (
    <ul className="space-y-4">
      {offers.map(({ finding, roles, ownsSubject, lastDay }) => (
        <li key={`${finding.ruleId} ${finding.subjectNoun} ${finding.subjectId} ${finding.aspect}`}>
          {saidAbove ? null : <FindingList findings={[finding]} program={program} />}
          {ownsSubject ? (
            <p className="text-small text-soft">
              This is your own work, so someone else must override the rule.
            </p>
          ) : roles.length > 0 ? (
            <Disclosure
              summary={`Override ${finding.ruleId} for this`}
              of={`: ${finding.sentence}`}
            >
              <SetAsideForm
                ruleId={finding.ruleId}
                subject={{ noun: finding.subjectNoun, id: finding.subjectId }}
                aspect={finding.aspect}
                roles={roles}
                today={today}
                lastDay={lastDay}
                program={program}
              />
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type Terms = Pick<OverrideOffer, "roles" | "lastDay"> & {
  /** Parts to choose from, where the rule wants one and the finding is not at hand. */
  aspects?: readonly { readonly value: string; readonly label: string }[];
  today: string;
};

/** Overrides one rule for one subject, for a while, with a reason. */
export function SetAsideForm({
  ruleId,
  subject,
  aspect,
  program,
  ...terms
}: Terms & {
  ruleId: string;
  subject: { readonly noun: string; readonly id: string };
  /** The part of the subject that the finding speaks of. */
  aspect?: string | null;
  program: string;
}) {
  return (
    <CommandForm
      command="grant-override"
      program={program}
      hidden={{
        ruleId,
        subjectNoun: subject.noun,
        subjectId: subject.id,
        ...(aspect ? { aspect } : {}),
      }}
      submit="Override"
      tone="danger"
      label={`Override ${ruleId} for ${subject.id}${aspect ? `, ${aspect}` : ""}`}
      done="Overridden. The finding stays visible and appears in the next steering report."
    >
      <OverrideTerms {...terms} />
      <TextAreaField
        name="reason"
        label="Reason"
        hint="Kept in the log under your name and printed in the next steering report."
        rows={2}
        required
      />
    </CommandForm>
  );
}

/** For which part, as whom and until when. */
function OverrideTerms({ aspects, roles, today, lastDay }: Terms) {
  return (
    <FieldRow>
      {aspects && aspects.length > 0 ? (
        <SelectField name="aspect" label="For" required choices={aspects} />
      ) : null}
      <SelectField
        name="role"
        label="As"
        choices={roles.map(({ value, label }) => ({ value, label }))}
      />
      <TextField
        type="date"
        name="expiresDay"
        label="Until"
        hint={
          <>
            <Day day={lastDay} /> at the latest.
          </>
        }
        min={today}
        max={lastDay}
      />
    </FieldRow>
  );
}

/** Overrides that were granted, in force or not. */
export function OverrideList({
  rows,
  program,
}: {
  rows: readonly (OverrideRow & { readonly subject?: string })[];
  program: string;
}) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {rows.map((row) => (
        <li
          key={row.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-2"
        >
          <div>
            <Badge tone={row.live ? "at-risk" : "not-started"}>
              {row.live ? "In force" : "Over"}
            </Badge>{" "}
            {row.ruleId} overridden{row.subject ? ` for ${row.subject}` : ""}
            {row.part ? `, ${row.part},` : ""} by {row.byName} ({row.role}) until{" "}
            <Day day={row.expiresDay} />
            <p className="text-small text-soft">{row.reason}</p>
            {row.roleNote ? (
              <p className="text-small text-at-risk">
                <Sentence text={row.roleNote} />.
              </p>
            ) : null}
          </div>
          {row.live ? (
            <CommandForm
              command="withdraw-override"
              program={program}
              hidden={{ overrideId: row.id }}
              submit="Withdraw"
              size="small"
              label={`Withdraw ${row.id}`}
              done="Withdrawn. The rule applies again."
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
