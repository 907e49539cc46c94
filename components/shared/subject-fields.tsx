import type { SubjectChoices } from "#domain";
import { SelectField } from "#kit/fields/field";
import { recordChoices } from "./record-choices.ts";

/** A kind of thing, and once it is sent, one of that kind. For a form that asks by the address. */
export function SubjectFields({
  choices: { kinds, kind, subjects, chosen },
  name,
  kindLabel,
  nothing,
  required,
}: {
  choices: SubjectChoices;
  /** Name of the field that holds the id; the kind is sent as "kind". */
  name: string;
  kindLabel: string;
  /** What no choice is called. */
  nothing: string;
  required?: boolean;
}) {
  const word = kinds.find(({ value }) => value === kind)?.label;
  return (
    <>
      <div className="w-full sm:w-52">
        <SelectField
          key={kind}
          name="kind"
          label={kindLabel}
          defaultValue={kind ?? ""}
          required={required}
          oneOfSome
          choices={[{ value: "", label: nothing }, ...kinds]}
        />
      </div>
      {word ? (
        <div className="w-full sm:w-96">
          <SelectField
            key={`${kind} ${chosen?.id}`}
            name={name}
            label={word}
            defaultValue={chosen?.id ?? ""}
            required={required}
            oneOfSome
            choices={[{ value: "", label: nothing }, ...recordChoices(subjects)]}
          />
        </div>
      ) : null}
    </>
  );
}
