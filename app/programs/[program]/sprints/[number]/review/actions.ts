"use server";

import { act } from "#act";
import {
  adjustCourse,
  closeReview,
  decideFeedback,
  demonstrateDeliverable,
  disposeItem,
  editReview,
  giveFeedback,
  openReview,
} from "#domain";
import { adjustCourseForm } from "#forms/adjust-course";
import { closeReviewForm } from "#forms/close-review";
import { decideFeedbackForm } from "#forms/decide-feedback";
import { demonstrateDeliverableForm } from "#forms/demonstrate-deliverable";
import { disposeItemForm } from "#forms/dispose-item";
import { editReviewForm } from "#forms/edit-review";
import { giveFeedbackForm } from "#forms/give-feedback";
import { openReviewForm } from "#forms/open-review";

export const openReviewAction = act(openReviewForm, openReview);
export const editReviewAction = act(editReviewForm, editReview);
export const demonstrateAction = act(demonstrateDeliverableForm, demonstrateDeliverable);
export const disposeAction = act(disposeItemForm, disposeItem);
export const adjustCourseAction = act(adjustCourseForm, adjustCourse);
export const giveFeedbackAction = act(giveFeedbackForm, giveFeedback);
export const decideFeedbackAction = act(decideFeedbackForm, decideFeedback);
export const closeReviewAction = act(closeReviewForm, closeReview);
