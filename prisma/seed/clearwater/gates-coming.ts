/** Gates that come up. */
import { assessCriterion, criteriaOf } from "#domain";
import type { DemoCalendar } from "./calendar.ts";
import { gateId, schedule } from "./gate-told.ts";
import { actor, member, type Scene } from "./scene.ts";

/** Gates that come up: deployment readiness of U2, and Gate P at the end of Produce. */
export function openGates(days: DemoCalendar): Scene[] {
  const readiness = "Deployment readiness U2";
  const dimensions = [
    "Strategy alignment",
    "Governance maturity",
    "Operating model",
    "Workforce capability",
    "Data readiness",
    "Technology infrastructure",
    "Monitoring and observability",
    "Vendor dependency",
    "Compliance readiness",
    "Change and adoption",
  ];
  const openDimensions = [6, 8];
  const gateP = "Gate P: build complete";
  return [
    {
      at: days.at([4, 1], "13:00"),
      tell: (story) => {
        schedule(
          story,
          {
            name: readiness,
            level: "DELIVERABLE",
            subjectNoun: "useCase",
            subjectId: "U2",
            ownerId: member("priya"),
            day: days.day([4, 10]),
          },
          dimensions.map((text) => [text, true] as const),
        );
        schedule(
          story,
          {
            name: gateP,
            level: "STAGE",
            subjectNoun: "cycle",
            subjectId: "C1",
            stage: "PRODUCE",
            ownerId: null,
            day: days.day([6, 10]),
          },
          [
            ["All required controls are active", true],
            ["Training is complete for released groups", true],
            ["The workflow redesign is signed off", true],
            ["Adoption is measured", false],
            ["Every affected group has been heard", false],
            ["The evidence pack is indexed", false],
            ["Open conditions are dispositioned", true],
          ],
        );
      },
    },
    {
      at: days.at([4, 4], "13:00"),
      tell: (story) => {
        const criteria = criteriaOf(story.program).get(`gate:${gateId(story, readiness)}`) ?? [];
        criteria.forEach((criterion, place) => {
          if (openDimensions.includes(place)) return;
          story.by(actor("marek")).does(assessCriterion, {
            criterionId: criterion.id,
            result: "MET",
            reason: "",
            evidence: {
              kind: "ATTESTATION",
              title: criterion.text,
              link: `https://records.norrvik.example/readiness/u2/${place + 1}`,
              occurredDay: story.situation.today,
            },
          });
        });
      },
    },
  ];
}
