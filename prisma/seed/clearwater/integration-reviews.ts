/** The weekly integration reviews, as they were held; the second one of sprint 2 was not. */
import { type Dependency, holdIntegrationReview } from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import { integrationReviews } from "./ceremonies.ts";
import { actor, member, type Scene } from "./scene.ts";

export const integrationScenes = (days: DemoCalendar): Scene[] =>
  integrationReviews.map(({ day, attendees, outcomes, decisions, touched }) => ({
    at: days.at(day, "15:10"),
    tell: (story) =>
      story.by(actor("leila")).does(holdIntegrationReview, {
        reviewId: null,
        day: days.day(day),
        attendeeIds: attendees.map(member),
        outcomes: outcomes.map(({ streams, text }) => ({ workstreamIds: streams, text })),
        decisions,
        dependencyIds: touched.map(([from, to]) => between(story, from, to).id),
      }),
  }));

function between(story: Story, fromId: string, toId: string): Dependency {
  const found = [...story.program.dependency.values()].find(
    (one) => one.fromId === fromId && one.toId === toId,
  );
  if (!found) throw new Error(`${fromId} → ${toId} is no dependency`);
  return found;
}
