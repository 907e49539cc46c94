import type { DeliverableRow, LogPanel } from "#domain";
import { escalationSeverities, evidenceKinds, wordFor } from "#domain";
import { CommandForm } from "../shared/command-form.tsx";
import { LogFields } from "./log-fields.tsx";

const severities = escalationSeverities.map((value) => ({ value, label: wordFor(value) }));
const kinds = evidenceKinds.map((value) => ({ value, label: wordFor(value) }));

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
        kinds={kinds}
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
