/** Findings about the fields of an account, new or edited. */
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { alreadyTaken } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { fieldOutOfShape, isEmail } from "../../program/rules/shape.ts";
import type { Program } from "../../program.ts";

export interface AccountFields {
  readonly name: string;
  readonly email: string;
}

/** Addresses are compared and kept in small letters. */
export const emailAsKept = (email: string): string => email.trim().toLowerCase();

/** `ownId` is the account that may keep its address; null for a new one. */
export function accountFindings(
  directory: Program,
  subject: Ref,
  fields: AccountFields,
  ownId: string | null,
  situation: Situation,
): readonly Finding[] {
  const email = emailAsKept(fields.email);
  const taken = [...directory.person.values()].some(
    (person) => person.id !== ownId && person.email === email,
  );
  return [
    ...fieldOutOfShape.check(
      directory,
      { subject, field: "The name", fits: fields.name.trim() !== "", wanted: "filled in" },
      situation,
    ),
    ...fieldOutOfShape.check(
      directory,
      {
        subject,
        field: "The email",
        fits: isEmail(email),
        wanted: "an address such as ada@example.org",
      },
      situation,
    ),
    ...alreadyTaken.check(
      directory,
      { subject, field: "The email", value: email, taken },
      situation,
    ),
  ];
}
