import type { DroppedLine, DroppedNote } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextAreaField } from "#kit/fields/field";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { Moment } from "../shared/day.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";

interface Props {
  readonly dropped: DroppedNote;
  readonly program: string;
  /** Name of the field that names what is brought back. */
  readonly field: string;
}

/** Undoes a drop: one reason, one button. */
export function BringBack({ dropped, program, field }: Props) {
  return (
    <div className="max-w-2xl">
      <CommandForm
        program={program}
        offer={dropped.bringBack}
        hidden={{ [field]: dropped.id }}
        submit="Bring back"
        label={`Bring back ${dropped.id}`}
        done="Brought back."
      >
        <TextAreaField name="reason" label="Reason" rows={2} required />
      </CommandForm>
    </div>
  );
}

/** "Dropped by Maya Ode, Mon 16 Nov, 14:05: No longer needed". */
export function DroppedWords({ dropped, zone }: { dropped: DroppedNote; zone: string }) {
  return (
    <>
      Dropped
      {dropped.byName ? ` by ${dropped.byName}` : ""}
      {dropped.at ? (
        <>
          , <Moment at={dropped.at} zone={zone} />
        </>
      ) : null}
      : {dropped.reason}
    </>
  );
}

/** What was dropped, with who, when and why, and the way back. */
export function DroppedList({
  lines,
  zone,
  ...props
}: Omit<Props, "dropped"> & { lines: readonly DroppedLine[]; zone: string }) {
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={`Dropped (${lines.length})`}>
      <ul className="space-y-4">
        {lines.map((line) => (
          <li key={line.id}>
            <TextLink href={line.href}>
              {line.id} {line.title}
            </TextLink>
            <p className="text-small text-soft">
              <DroppedWords dropped={line} zone={zone} />
            </p>
            <FormDisclosure summary="Bring back" offer={line.bringBack} program={props.program}>
              <BringBack {...props} dropped={line} />
            </FormDisclosure>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
