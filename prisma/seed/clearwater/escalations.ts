/** E-1 to E-3, and the clocks that moved them. */
import {
  acknowledgeEscalation,
  advanceClocks,
  clockActor,
  closeEscalation,
  decideEscalation,
  extendEscalation,
  raiseBlocker,
  regradeEscalation,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import type { SprintDay } from "./plan.ts";
import { actor, member, type Scene } from "./scene.ts";

/** The clocks are looked at every morning of the told sprints. */
export function clocks(days: DemoCalendar): Scene[] {
  return [1, 2, 3, 4].flatMap((sprint) =>
    Array.from({ length: sprint === 4 ? 6 : 10 }, (_, index) => ({
      at: days.at([sprint, index + 1], sprint === 4 && index === 5 ? "08:55" : "09:05"),
      tell: (story: Story) => {
        story.by(clockActor).does(advanceClocks, {});
      },
    })),
  );
}

const blocker = {
  kind: "BLOCKER",
  confidential: false,
  stopsWork: false,
  workstreamId: null,
  ownerId: null,
} as const;

export function escalations(days: DemoCalendar): Scene[] {
  const at = (on: SprintDay, time: string) => days.at(on, time);
  return [
    {
      at: at([3, 4], "09:00"),
      tell: (story) =>
        story.by(actor("jonas")).does(raiseBlocker, {
          ...blocker,
          title: "No read access to the sensor historian",
          description:
            "IT operations has not opened read access; the data-quality gate cannot see the last two years.",
          severity: "HIGH",
          tier: "L1_WORKSTREAM",
          wantedDecision: "A named owner and an access window",
          affectedIds: ["DL15", "DL17"],
          firstSeenDay: days.day([3, 3]),
          options: [
            "Read replica this week",
            "Nightly export until access is granted",
            "Repair with what is there",
          ],
        }),
    },
    {
      at: at([3, 9], "10:00"),
      tell: (story) =>
        story.by(actor("leila")).does(extendEscalation, {
          escalationId: "E-1",
          workingDays: 2,
          reason:
            "IT operations promised an answer after the storm exercise; two more days are worth it.",
        }),
    },
    { at: at([4, 2], "09:00"), tell: (story) => raiseSecond(story, days) },
    {
      at: at([4, 2], "09:30"),
      tell: (story) =>
        story.by(actor("leila")).does(regradeEscalation, {
          escalationId: "E-1",
          severity: "CRITICAL",
          reason: "It now blocks the critical path: DL15, DL17, DL25.",
        }),
    },
    {
      at: at([4, 3], "11:00"),
      tell: (story) =>
        story.by(actor("priya")).does(raiseBlocker, {
          ...blocker,
          kind: "CONFLICT",
          title: "Two names for the same features",
          description: "The feature store and the model code name pump features differently.",
          severity: "MEDIUM",
          tier: "L1_WORKSTREAM",
          ownerId: member("jonas"),
          wantedDecision: "One naming scheme for both streams",
          affectedIds: ["DL17"],
          firstSeenDay: days.day([4, 3]),
          options: ["Feature store’s names", "Model code’s names"],
        }),
    },
    {
      at: at([4, 5], "09:40"),
      tell: (story) =>
        story.by(actor("leila")).does(acknowledgeEscalation, { escalationId: "E-2" }),
    },
    {
      at: at([4, 5], "10:00"),
      tell: (story) => {
        story.by(actor("jonas")).does(decideEscalation, {
          escalationId: "E-3",
          option: null,
          decision: "Use the feature store’s names.",
          effect: "DL17 uses them when it starts. No dates change.",
          deciderId: null,
        });
        story.does(closeEscalation, {
          escalationId: "E-3",
          note: "Renamed in the model code.",
          resumes: false,
        });
      },
    },
  ];
}

function raiseSecond(story: Story, days: DemoCalendar): void {
  story.by(actor("helena")).does(raiseBlocker, {
    ...blocker,
    kind: "DECISION_NEEDED",
    title: "One data-protection officer, two reviews",
    description:
      "The high-risk file of U1 and the privacy sign-off of U2 wait for the same person.",
    severity: "HIGH",
    tier: "L1_WORKSTREAM",
    wantedDecision: "Who reviews what, and in which order",
    affectedIds: ["DL19", "DL21"],
    firstSeenDay: days.day([4, 1]),
    options: ["Outside counsel", "Reorder: U1 first", "Reduce the U2 release"],
  });
}
