"use server";

import { importPlanForm } from "#forms/import-plan";
import { actImport } from "#server/act-import";

export const importPlanAction = actImport(importPlanForm);
