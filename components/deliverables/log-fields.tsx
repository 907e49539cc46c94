"use client";

import type { DeliverableRow, FindingLine } from "#domain";
import { counted } from "#domain";
import { Disclosure } from "#kit/disclosure";
import type { Choice } from "#kit/fields/field";
import { FieldRow, RadioField, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { KindAndDay } from "../evidence/evidence-fields.tsx";
import { EvidenceFileFields } from "../evidence/evidence-file-fields.tsx";
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
            : {
                blocked: (
                  <Disclosure
                    summary={`Not possible now: ${counted(findings.length, "reason")}`}
                    of={label}
                  >
                    <FindingList findings={findings} program={program} />
                  </Disclosure>
                ),
              }),
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
        <FieldRow>
          <TextField name="evidenceTitle" label="Evidence" hint="What it is, if there is some." />
          <TextField type="url" name="evidenceLink" label="Link to the evidence" />
        </FieldRow>
        <Disclosure summary="File, photo, kind and date of the evidence">
          <div className="space-y-3">
            <EvidenceFileFields file="evidenceFile" photo="evidencePhoto" />
            <KindAndDay kind="evidenceKind" day="evidenceDay" today={today} kinds={kinds} />
          </div>
        </Disclosure>
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

/** What is in the way stands open; how grave it is and what is wanted has a default. */
function BlockerFields({ severities }: Pick<Props, "severities">) {
  return (
    <div>
      <TextField
        name="blockerTitle"
        label="Blocker"
        hint="Only if the stream can't resolve it alone. It opens an escalation with a time limit; the stream lead owns it first."
      />
      <div className="mt-1">
        <Disclosure summary="Severity and the decision you want">
          <FieldRow>
            <SelectField
              name="blockerSeverity"
              label="Severity"
              defaultValue="MEDIUM"
              choices={severities}
            />
            <TextField
              name="blockerWants"
              label="Decision you want"
              hint="If you leave it empty: remove the obstacle, or say how to continue without it."
            />
          </FieldRow>
        </Disclosure>
      </div>
    </div>
  );
}

const hintOf = (findings: readonly FindingLine[]) =>
  findings.length > 0
    ? { hint: <Sentence text={findings.map((finding) => finding.sentence).join(" ")} /> }
    : {};
