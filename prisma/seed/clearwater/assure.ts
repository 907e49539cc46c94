/** Chapter five: gates, their conditions, escalations and the clocks that moved them. */
import { change } from "#domain";
import type { DemoCalendar } from "./calendar.ts";
import { clocks, escalations } from "./escalations.ts";
import { openGates } from "./gates-coming.ts";
import { gateM, sprintGates, thresholdGate } from "./gates-decided.ts";
import { actor, member, type Scene } from "./scene.ts";

export function assureScenes(days: DemoCalendar): Scene[] {
  return [
    ...gateM(days),
    ...sprintGates(days),
    ...thresholdGate(days),
    ...openGates(days),
    ...escalations(days),
    ...clocks(days),
    ...overrideA30(days),
  ];
}

/** DL16 was trained before the data gate; two people said so, and it ran out with the sprint. */
function overrideA30(days: DemoCalendar): Scene[] {
  return [
    {
      at: days.at([3, 2], "09:20"),
      tell: (story) => {
        for (const [who, role] of [
          ["leila", "EATP"],
          ["amara", "BUSINESS_OWNER"],
        ] as const) {
          story.by(actor(who)).records(
            "grant-override",
            change("override-granted", story.mint("override"), {
              ruleId: "A-30",
              subjectNoun: "deliverable",
              subjectId: "DL16",
              aspect: null,
              role,
              byId: member(who),
              reason:
                "Train once on the data there is, to learn early whether the threshold is within reach.",
              grantedAt: story.situation.now,
              expiresDay: days.day([3, 10]),
              withdrawn: false,
              roleSince: null,
              roleGivenBy: null,
            }),
          );
        }
      },
    },
  ];
}
