"use server";

import type { FormAnswer } from "#domain";
import { actOnForm } from "#server/act-on-form";

/** The one action of all forms of commands. */
export async function sendForm(before: FormAnswer, fields: FormData): Promise<FormAnswer> {
  return await actOnForm(before, fields);
}
