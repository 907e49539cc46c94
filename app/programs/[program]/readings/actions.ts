"use server";

import { act } from "#act";
import {
  openPulse,
  readEnergy,
  readIndicator,
  recordIntervention,
  reviewIntervention,
  watchWarning,
} from "#domain";
import { answerPulseForm } from "#forms/answer-pulse";
import { closePulseForm } from "#forms/close-pulse";
import { openPulseForm } from "#forms/open-pulse";
import { readEnergyForm } from "#forms/read-energy";
import { readIndicatorForm } from "#forms/read-indicator";
import { recordInterventionForm } from "#forms/record-intervention";
import { reviewInterventionForm } from "#forms/review-intervention";
import { watchWarningForm } from "#forms/watch-warning";
import { actAnswerPulse, actClosePulse } from "#server/act-on-pulse";

export const readEnergyAction = act(readEnergyForm, readEnergy);
export const readIndicatorAction = act(readIndicatorForm, readIndicator);
export const openPulseAction = act(openPulseForm, openPulse);
export const answerPulseAction = actAnswerPulse(answerPulseForm);
export const closePulseAction = actClosePulse(closePulseForm);
export const recordInterventionAction = act(recordInterventionForm, recordIntervention);
export const watchWarningAction = act(watchWarningForm, watchWarning);
export const reviewInterventionAction = act(reviewInterventionForm, reviewIntervention);
