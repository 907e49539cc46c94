import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const revokeCalendarFeedForm = formOf({ feedId: id("A calendar address") });
