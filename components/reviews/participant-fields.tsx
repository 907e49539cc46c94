import type { ReactNode } from "react";
import type { MemberChoice, ParticipantLine } from "#domain";
import { participantKinds } from "#domain";
import { SelectField, TextField } from "#kit/fields/field";
import { FormRow } from "#kit/fields/refill";
import { wordChoices } from "../shared/record-choices.ts";

const kinds = [{ value: "", label: "–" }, ...wordChoices(participantKinds)];

/** Rows for people who are no members: users, operations, guests. */
const guestRows = 3;

interface Props {
  readonly people: readonly MemberChoice[];
  readonly present: readonly ParticipantLine[];
}

/** Who took part and as what; a dash means absent. Three fields per row, sent in order. */
export function ParticipantFields({ people, present }: Props) {
  const kindOf = (id: string) => present.find(({ memberId }) => memberId === id)?.kind ?? "";
  const left = present.flatMap(({ memberId, name }) =>
    memberId === null || people.some(({ id }) => id === memberId)
      ? []
      : [{ id: memberId, name, title: "(left)" }],
  );
  const guests = present.filter(({ memberId }) => memberId === null);
  const members = [...people, ...left];
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Who took part, and in which role</legend>
      <p className="mb-2 text-small text-soft">
        Include people who use and operate the result. A dash means absent.
      </p>
      <ul className="grid gap-x-8 border-t border-rule sm:grid-cols-2">
        {members.map(({ id, name, title }, at) => (
          <ParticipantRow key={id} at={at} label={`${name} as`} kind={kindOf(id)}>
            <span className="min-w-0 truncate">
              {name} <span className="text-small text-soft">{title}</span>
            </span>
            <input type="hidden" name="participantId" value={id} />
            <input type="hidden" name="participantRole" value="" />
          </ParticipantRow>
        ))}
        {Array.from({ length: guestRows + guests.length }, (_, at) => at).map((at) => (
          <ParticipantRow
            key={`guest-${at}`}
            at={members.length + at}
            label={`Guest ${at + 1} as`}
            kind={guests[at]?.kind ?? ""}
          >
            <input type="hidden" name="participantId" value="" />
            <TextField
              name="participantRole"
              label={`Role of guest ${at + 1}`}
              hideLabel
              placeholder="Field crew, dispatcher, guest…"
              maxLength={120}
              defaultValue={guests[at]?.role ?? ""}
            />
          </ParticipantRow>
        ))}
      </ul>
    </fieldset>
  );
}

function ParticipantRow({
  at,
  label,
  kind,
  children,
}: {
  at: number;
  label: string;
  kind: string;
  children: ReactNode;
}) {
  return (
    <FormRow at={at}>
      <li className="grid grid-cols-[minmax(0,1fr)_9rem] items-center gap-3 border-b border-rule py-1">
        {children}
        <SelectField
          name="participantKind"
          label={label}
          hideLabel
          defaultValue={kind}
          choices={kinds}
        />
      </li>
    </FormRow>
  );
}
