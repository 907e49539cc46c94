"use server";

import { act } from "#act";
import { correctReport, draftReport, editReport, publishReport } from "#domain";
import { correctReportForm } from "#forms/correct-report";
import { draftReportForm } from "#forms/draft-report";
import { editReportForm } from "#forms/edit-report";
import { publishReportForm } from "#forms/publish-report";

const draftRoom = (slug: string) => `/programs/${slug}/reports/draft`;
const archive = (slug: string) => `/programs/${slug}/reports`;

export const draftReportAction = act(draftReportForm, draftReport, { goTo: draftRoom });
export const editReportAction = act(editReportForm, editReport);
export const publishReportAction = act(publishReportForm, publishReport, { goTo: archive });
export const correctReportAction = act(correctReportForm, correctReport, { goTo: draftRoom });
