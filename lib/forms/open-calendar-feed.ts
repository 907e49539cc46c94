import { feedScopes } from "#domain";
import { choice } from "./fields.ts";
import { formOf } from "./form.ts";

export const openCalendarFeedForm = formOf({ scope: choice(feedScopes, "Whose ceremonies") });
