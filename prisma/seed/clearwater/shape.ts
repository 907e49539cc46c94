/** Chapter one: the program is founded, people join, streams, deliverables, outcomes and sprints are laid out. */
import {
  type AcceptanceShape,
  addMember,
  change,
  createDeliverable,
  createOutcome,
  createWorkstream,
  type DeclaredPart,
  editCycle,
  excuseOutcomePart,
  foundProgram,
  instantAt,
  type Pillar,
  partsOfOutcome,
  startOutcome,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import { criteriaFor } from "./criteria.ts";
import { emailOf, people } from "./people.ts";
import { deliverables, outcomes, workstreams } from "./plan.ts";
import { useCases } from "./pulse.ts";
import { actor, member, type Scene } from "./scene.ts";

export function shapeScenes(days: DemoCalendar): Scene[] {
  const on = (offset: number, time: string) =>
    instantAt(days.calendar, workingDayAfterFounding(days, offset), time);
  return [
    { at: on(0, "09:00"), tell: (story) => found(story, days) },
    { at: on(0, "10:00"), tell: (story) => layOutStreams(story) },
    { at: on(1, "09:00"), tell: (story) => layOutDeliverables(story, days) },
    { at: on(1, "14:00"), tell: (story) => declareOutcomes(story, days) },
    { at: on(2, "09:00"), tell: (story) => layOutSprints(story, days) },
    {
      at: on(5, "13:00"),
      tell: (story) => {
        story.by(actor("leila")).does(editCycle, {
          cycleId: "C1",
          goal: cycleGoal,
          startDay: days.cycleStart,
          endDay: days.cycleEnd,
          roadmapVersion: 1,
          roadmapApprovedDay: story.situation.today,
        });
      },
    },
  ];
}

const cycleGoal = "Two AI capabilities in daily use, cleared by governance, by people who were trained for them";
