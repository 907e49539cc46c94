"use server";

/** Everything that a form can call: the one action of all commands, and what is done with an account or a session. */
import type { FormAnswer } from "#domain";
import { actChangePassword, actEndOtherSessions, actEndSession } from "#server/act-on-account";
import { actOnForm } from "#server/act-on-form";
import {
  actChoosePassword,
  actSignIn,
  actSignInElsewhere,
  actSignOut,
} from "#server/act-on-session";

/** The one action of all forms of commands. */
export async function sendForm(before: FormAnswer, fields: FormData): Promise<FormAnswer> {
  return await actOnForm(before, fields);
}

export async function signIn(fields: FormData): Promise<void> {
  await actSignIn(fields);
}

export async function signInElsewhere(): Promise<void> {
  await actSignInElsewhere();
}

export async function signOut(): Promise<void> {
  await actSignOut();
}

export async function choosePassword(_before: FormAnswer, fields: FormData): Promise<FormAnswer> {
  return await actChoosePassword(fields);
}

export async function changePassword(before: FormAnswer, fields: FormData): Promise<FormAnswer> {
  return await actChangePassword(before, fields);
}

export async function endSession(fields: FormData): Promise<void> {
  await actEndSession(fields);
}

export async function endOtherSessions(): Promise<void> {
  await actEndOtherSessions();
}
