import type { DeliverableRow, LogPanel } from "#domain";
import { escalationSeverities, evidenceKinds, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, RadioField, SelectField, TextAreaField, TextField } from "#kit/field";
import { Sentence } from "./day.tsx";
import { DeedForm } from "./deed-form.tsx";
import { FindingList } from "./finding-list.tsx";
import type { FormAction } from "./form-of-deed.tsx";

/** The day of one deliverable: state, note, and only if there is something, a blocker and evidence. */
export function LogForm({
  row,
  panel,
  program,
  today,
  action,
}: {
  row: DeliverableRow;
  panel: LogPanel;
  program: string;
  today: string;
  action: FormAction;
}) {
  return (
    <DeedForm
      action={action}
      program={program}
      offer={panel.log}
      hidden={{ deliverableId: row.id }}
      submit="Log"
      tone="primary"
      label={`Log ${row.id}`}
      done="Logged."
    >
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-[15rem_minmax(0,1fr)]">
        <RadioField
          name="state"
          legend="State"
          defaultValue={row.state}
          required
          choices={panel.choices.map((choice) => ({
            value: choice.state,
            label:
              choice.state === row.state ? `Still ${lower(choice.state)}` : wordFor(choice.state),
            ...(choice.open
              ? hintOf(choice.findings.map((finding) => finding.sentence))
              : { blocked: <FindingList findings={choice.findings} program={program} /> }),
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
              defaultValue={row.forecastDay ?? ""}
              hint={
                row.forecastDay || row.dueDay === null ? undefined : (
                  <>
                    Empty: it stays <Sentence text={row.dueDay} />.
                  </>
                )
              }
            />
          </div>
          <Disclosure summary="Something is in the way that we cannot remove alone">
            <div className="space-y-3">
              <FieldRow>
                <TextField name="blockerTitle" label="What is in the way" maxLength={200} />
                <SelectField
                  name="blockerSeverity"
                  label="How grave"
                  defaultValue="MEDIUM"
                  choices={escalationSeverities.map((value) => ({ value, label: wordFor(value) }))}
                />
              </FieldRow>
              <TextField
                name="blockerWants"
                label="Decision you want"
                hint="Opens an escalation with a clock; you hold it until it climbs."
                maxLength={1000}
              />
            </div>
          </Disclosure>
          <Disclosure summary="Evidence to add">
            <div className="space-y-3">
              <FieldRow>
                <TextField name="evidenceTitle" label="What it is" maxLength={200} />
                <TextField type="url" name="evidenceLink" label="Link" maxLength={2000} />
              </FieldRow>
              <FieldRow>
                <SelectField
                  name="evidenceKind"
                  label="Kind"
                  defaultValue="DOCUMENT"
                  choices={evidenceKinds.map((value) => ({ value, label: wordFor(value) }))}
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
    </DeedForm>
  );
}

const lower = (state: DeliverableRow["state"]) => wordFor(state).toLowerCase();

const hintOf = (sentences: readonly string[]) =>
  sentences.length > 0 ? { hint: <Sentence text={sentences.join(" ")} /> } : {};
