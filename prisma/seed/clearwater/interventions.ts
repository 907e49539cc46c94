/** What was done about the warnings the clock raised: one is acted on, one is only watched, the others wait. */
import { recordIntervention, watchWarning } from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import { actor, member, type Scene } from "./scene.ts";

export const interventionScenes = (days: DemoCalendar): Scene[] => [
  {
    at: days.at([3, 2], "16:00"),
    tell: (story) =>
      story.by(actor("leila")).does(watchWarning, {
        warningId: standing(story, "I-05", "PROCESS"),
        reason:
          "The platform comes first by plan; the drafts of sprints 5 and 6 reverse the share.",
      }),
  },
  {
    at: days.at([3, 8], "16:00"),
    tell: (story) =>
      story.by(actor("leila")).does(recordIntervention, {
        warningId: standing(story, "I-28"),
        ownerId: member("jonas"),
        step: "A weekly call of 15 minutes with IT operations on historian access.",
        reviewDay: days.day([4, 9]),
      }),
  },
];

function standing(story: Story, ruleId: string, aspect: string | null = null): string {
  const found = [...story.program.warning.values()].find(
    (one) => one.ruleId === ruleId && one.aspect === aspect && one.clearedAt === null,
  );
  if (!found) throw new Error(`No warning of ${ruleId} stands`);
  return found.id;
}
