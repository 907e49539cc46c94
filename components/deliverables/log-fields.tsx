"use client";

import type { DeliverableRow, FindingLine } from "#domain";
import { Disclosure } from "#kit/disclosure";
import type { Choice } from "#kit/fields/field";
import { FieldRow, RadioField, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { Sentence } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";

export interface StateOption {
  readonly value: string;
  readonly label: string;
  readonly open: boolean;
  readonly findings: readonly FindingLine[];
}

type Props = Pick<DeliverableRow, "state" | "forecastDay" | "dueDay"> & {
  readonly program: string;
  readonly today: string;
  readonly choices: readonly StateOption[];
  readonly severities: readonly Choice[];
  readonly kinds: readonly Choice[];
};

/**
 * The fields of a log entry. A client component only to be small on the way: a page holds one per
 * row, and what it needs to be drawn is a tenth of what it draws.
 */
export function LogFields({ program, today, state, choices, severities, kinds, ...days }: Props) {
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-[15rem_minmax(0,1fr)]">
      <RadioField
        name="state"
        legend="State"
        defaultValue={state}
        choices={choices.map(({ value, label, open, findings }) => ({
          value,
          label,
          ...(open
            ? hintOf(findings)
            : { blocked: <FindingList findings={findings} program={program} /> }),
        }))}
      />
      <div className="space-y-3">
        <TextAreaField
          name="note"
          label="Note"
          hint="What was done and what comes next."
          rows={2}
          maxLength={4000}
          required
        />
        <ForecastField {...days} />
        <BlockerFields severities={severities} />
        <EvidenceFields today={today} kinds={kinds} />
      </div>
    </div>
  );
}

function ForecastField({ forecastDay, dueDay }: Pick<Props, "forecastDay" | "dueDay">) {
  return (
    <div className="max-w-56">
      <TextField
        type="date"
        name="forecastDay"
        label="Expected on"
        defaultValue={forecastDay ?? ""}
        hint={
          forecastDay || dueDay === null ? undefined : (
            <>
              Leave empty to keep <Sentence text={dueDay} />.
            </>
          )
        }
      />
    </div>
  );
}

function BlockerFields({ severities }: Pick<Props, "severities">) {
  return (
    <Disclosure summary="Raise a blocker that we can't resolve alone">
      <div className="space-y-3">
        <FieldRow>
          <TextField name="blockerTitle" label="What is in the way" />
          <SelectField
            name="blockerSeverity"
            label="Severity"
            defaultValue="MEDIUM"
            choices={severities}
          />
        </FieldRow>
        <TextField
          name="blockerWants"
          label="Decision you want"
          hint="Opens an escalation with a time limit. The stream lead owns it first."
        />
      </div>
    </Disclosure>
  );
}

const hintOf = (findings: readonly FindingLine[]) =>
  findings.length > 0
    ? { hint: <Sentence text={findings.map((finding) => finding.sentence).join(" ")} /> }
    : {};
