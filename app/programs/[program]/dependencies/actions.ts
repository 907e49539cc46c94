"use server";

import { act } from "#act";
import {
  agreeDependency,
  answerImpactNotice,
  bringBackDependency,
  createDependency,
  dropDependency,
  editDependency,
  promiseDependency,
  resolveDependency,
} from "#domain";
import { agreeDependencyForm } from "#forms/agree-dependency";
import { answerImpactNoticeForm } from "#forms/answer-impact-notice";
import { bringBackDependencyForm } from "#forms/bring-back-dependency";
import { createDependencyForm } from "#forms/create-dependency";
import { dropDependencyForm } from "#forms/drop-dependency";
import { editDependencyForm } from "#forms/edit-dependency";
import { promiseDependencyForm } from "#forms/promise-dependency";
import { resolveDependencyForm } from "#forms/resolve-dependency";

export const createDependencyAction = act(createDependencyForm, createDependency);
export const editDependencyAction = act(editDependencyForm, editDependency);
export const dropDependencyAction = act(dropDependencyForm, dropDependency);
export const bringBackDependencyAction = act(bringBackDependencyForm, bringBackDependency);
export const agreeDependencyAction = act(agreeDependencyForm, agreeDependency);
export const promiseDependencyAction = act(promiseDependencyForm, promiseDependency);
export const resolveDependencyAction = act(resolveDependencyForm, resolveDependency);
export const answerImpactNoticeAction = act(answerImpactNoticeForm, answerImpactNotice);
