import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const closeReviewForm = formOf({ sprintId: id("A sprint") });
