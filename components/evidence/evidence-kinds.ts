import { evidenceKinds } from "#domain";
import { wordChoices } from "../shared/record-choices.ts";

/** Kept apart from the fields: the browser draws those, and does not need the whole vocabulary for it. */
export const kindChoices = wordChoices(evidenceKinds);
