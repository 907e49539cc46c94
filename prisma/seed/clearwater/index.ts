/** The demo program Clearwater, played through its commands. One value: the seed saves it, tests cut from it. */
import {
  addWorkingDays,
  asProgramId,
  type Day,
  emptyProgram,
  freshFacts,
  instantAt,
} from "#domain";
import { Story } from "../story.ts";
import { assureScenes } from "./assure.ts";
import { demoCalendar } from "./calendar.ts";
import { controlScenes } from "./controls.ts";
import { directoryStory } from "./directory.ts";
import { evidenceScenes } from "./evidence-kept.ts";
import { integrationScenes } from "./integration-reviews.ts";
import { interventionScenes } from "./interventions.ts";
import { linkScenes } from "./links.ts";
import { readingScenes } from "./readings.ts";
import { reportScenes } from "./reports.ts";
import { tellAll } from "./scene.ts";
import { shapeScenes } from "./shape.ts";
import { standupScenes } from "./standups.ts";
import { scenesOfUseCases } from "./use-cases.ts";
import { workScenes } from "./work.ts";

export const clearwaterId = asProgramId("clearwater");

/** The story of the demo as it stands in the week of `around`, at working day 6 of sprint 4. */
export function clearwater(around: Day): { directory: Story; program: Story } {
  const days = demoCalendar(around);
  const begins = instantAt(days.calendar, days.founded, "08:00");
  const blank = emptyProgram(
    clearwaterId,
    freshFacts({
      id: clearwaterId,
      name: "",
      slug: "",
      organization: "",
      purpose: "",
      calendar: days.calendar,
      foundedAt: begins,
    }),
  );
  const program = new Story(blank, begins);
  const laidOut = instantAt(days.calendar, addWorkingDays(days.calendar, days.founded, 1), "11:00");
  tellAll(program, [
    ...shapeScenes(days),
    ...linkScenes(days, laidOut),
    ...workScenes(days),
    ...standupScenes(days),
    ...integrationScenes(days),
    ...scenesOfUseCases(days),
    ...controlScenes(days),
    ...readingScenes(days),
    ...assureScenes(days),
    ...evidenceScenes(days),
    ...interventionScenes(days),
    ...reportScenes(days),
  ]);
  program.at(days.now);
  return { directory: directoryStory(days.calendar, begins), program };
}
