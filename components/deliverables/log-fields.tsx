"use client";

import type { FindingLine } from "#domain";
import { Disclosure } from "#kit/disclosure";
import type { Choice } from "#kit/fields/field";
import { FieldRow, RadioField, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { Sentence } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";

export interface StateOption {
  readonly value: string;
  readonly label: string;
  readonly open: boolean;
  readonly findings: readonly FindingLine[];
}

/**
 * The fields of a log entry. A client component only to be small on the way: a page holds one per
 * row, and what it needs to be drawn is a tenth of what it draws.
 */
export function LogFields({
  program,
  today,
  state,
  choices,
  forecastDay,
  dueDay,
  severities,
  kinds,
}: {
  program: string;
  today: string;
  state: string;
  choices: readonly StateOption[];
  forecastDay: string | null;
  dueDay: string | null;
  severities: readonly Choice[];
  kinds: readonly Choice[];
}) {
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
          hint="What was done, what comes next."
          rows={2}
          maxLength={4000}
          required
        />
        <div className="max-w-56">
          <TextField
            type="date"
            name="forecastDay"
            label="Expected on"
            defaultValue={forecastDay ?? ""}
            hint={
              forecastDay || dueDay === null ? undefined : (
                <>
                  Empty: it stays <Sentence text={dueDay} />.
                </>
              )
            }
          />
        </div>
        <Disclosure summary="Something is in the way that we cannot remove alone">
          <div className="space-y-3">
            <FieldRow>
              <TextField name="blockerTitle" label="What is in the way" />
              <SelectField
                name="blockerSeverity"
                label="How grave"
                defaultValue="MEDIUM"
                choices={severities}
              />
            </FieldRow>
            <TextField
              name="blockerWants"
              label="Decision you want"
              hint="Opens an escalation with a clock; the stream's lead holds it until it climbs."
            />
          </div>
        </Disclosure>
        <Disclosure summary="Evidence to add">
          <div className="space-y-3">
            <FieldRow>
              <TextField name="evidenceTitle" label="What it is" />
              <TextField type="url" name="evidenceLink" label="Link" />
            </FieldRow>
            <FieldRow>
              <SelectField
                name="evidenceKind"
                label="Kind"
                defaultValue="DOCUMENT"
                choices={kinds}
              />
              <TextField
                type="date"
                name="evidenceDay"
                label="Day it is from"
                defaultValue={today}
              />
            </FieldRow>
          </div>
        </Disclosure>
      </div>
    </div>
  );
}

const hintOf = (findings: readonly FindingLine[]) =>
  findings.length > 0
    ? { hint: <Sentence text={findings.map((finding) => finding.sentence).join(" ")} /> }
    : {};
