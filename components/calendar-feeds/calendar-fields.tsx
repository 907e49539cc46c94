import type { WorkCalendar } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { FieldRow, TextAreaField, TextField } from "#kit/fields/field";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map(
  (label, index) => ({ value: String(index + 1), label }),
);

const hours = [
  { name: "opensAt", label: "Working day starts at" },
  { name: "closesAt", label: "and ends at" },
] as const;

/** When a program works: zone, weekend, hours, holidays. */
export function CalendarFields({
  calendar,
  zones,
}: {
  calendar: WorkCalendar;
  /** Proposals for the time zone. */
  zones: readonly string[];
}) {
  return (
    <>
      <TextField
        label="Time zone"
        name="zone"
        list="time-zones"
        defaultValue={calendar.zone}
        hint="An IANA time zone, such as Europe/Stockholm."
      />
      <datalist id="time-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <FieldRow>
        {hours.map(({ name, label }) => (
          <TextField
            key={name}
            label={label}
            name={name}
            defaultValue={calendar[name]}
            pattern="[0-2][0-9]:[0-5][0-9]"
          />
        ))}
      </FieldRow>
      <CheckGroup
        name="weekend"
        legend="Days off each week"
        choices={weekdays}
        checked={calendar.weekend.map(String)}
      />
      <TextAreaField
        label="Holidays"
        name="holidays"
        rows={4}
        defaultValue={calendar.holidays.map(({ day, name }) => `${day} ${name}`).join("\n")}
        hint="One per line, such as 2026-12-25 Christmas Day. Time limits and need-by dates count working days only."
      />
    </>
  );
}
