/** Fields that proposing and editing a dependency share. */
import { dependencyStrengths, dependencyTypes, linkTypes } from "#domain";
import { choice, number, optionalDay, optionalText } from "./fields.ts";

export const dependencyFields = {
  type: choice(dependencyTypes, "What kind of thing is waited for"),
  strength: choice(dependencyStrengths, "Hard or soft"),
  linkType: choice(linkTypes, "The kind of link"),
  lagDays: number("The lag"),
  needByDay: optionalDay(),
  note: optionalText(),
};
