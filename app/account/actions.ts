"use server";

import type { FormAnswer } from "#domain";
import { actChangePassword, actEndOtherSessions, actEndSession } from "#server/act-on-account";

export async function changePassword(before: FormAnswer, fields: FormData): Promise<FormAnswer> {
  return await actChangePassword(before, fields);
}

export async function endSession(fields: FormData): Promise<void> {
  await actEndSession(fields);
}

export async function endOtherSessions(): Promise<void> {
  await actEndOtherSessions();
}
