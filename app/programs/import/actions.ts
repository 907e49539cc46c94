"use server";

import { importPlanForm } from "#forms/import-plan";
import { actImport, readDraftAgain } from "#server/act-import";

export const importPlanAction = actImport(importPlanForm);

export async function readAgainAction(fields: FormData): Promise<void> {
  await readDraftAgain(fields);
}
