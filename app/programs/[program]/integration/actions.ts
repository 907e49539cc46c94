"use server";

import { act } from "#act";
import { holdIntegrationReview } from "#domain";
import { holdIntegrationReviewForm } from "#forms/hold-integration-review";

export const holdIntegrationReviewAction = act(holdIntegrationReviewForm, holdIntegrationReview);
