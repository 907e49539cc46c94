import type { DeliverableRow, LogPanel } from "#domain";
import { escalationSeverities, wordFor } from "#domain";
import { kindChoices } from "../evidence/evidence-kinds.ts";
import { CommandForm } from "../shared/command-form.tsx";
import { wordChoices } from "../shared/record-choices.ts";
import { LogFields } from "./log-fields.tsx";

const severities = wordChoices(escalationSeverities);

/** The day of one deliverable: state, note, and only if there is something, a blocker and evidence. */
export function LogForm({
  row,
  panel,
  program,
  today,
}: {
  row: DeliverableRow;
  panel: LogPanel;
  program: string;
  today: string;
}) {
  return (
    <CommandForm
      program={program}
      offer={panel.log}
      hidden={{ deliverableId: row.id }}
      submit="Log"
      tone="primary"
      label={`Log ${row.id}`}
      done="Logged."
    >
      <LogFields
        program={program}
        today={today}
        forecastDay={row.forecastDay}
        dueDay={row.dueDay}
        state={row.state}
        severities={severities}
        kinds={kindChoices}
        choices={panel.choices.map(({ state, open, findings }) => ({
          value: state,
          label: state === row.state ? `Still ${wordFor(state).toLowerCase()}` : wordFor(state),
          open,
          findings,
        }))}
      />
    </CommandForm>
  );
}
