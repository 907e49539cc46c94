/** The fields that creating and editing a deliverable share. */
import { deliverableTypes, pillars } from "#domain";
import {
  choice,
  choices,
  ids,
  number,
  optionalDay,
  optionalId,
  optionalNumber,
  text,
} from "./fields.ts";

export const deliverableFields = {
  title: text("A title", 200),
  type: choice(deliverableTypes, "The type"),
  primaryPillar: choice(pillars, "The primary pillar"),
  secondaryPillars: choices(pillars, "Further pillars"),
  ownerId: optionalId(),
  points: number("The likely estimate"),
  lowPoints: optionalNumber(),
  highPoints: optionalNumber(),
  startDay: optionalDay(),
  dueDay: optionalDay(),
  domains: ids(),
};
