/** The register of controls: what was specified in sprint 1, and how far each has come since. */
import {
  activateControl,
  type ControlDescription,
  createControl,
  markControlBuilt,
  recordControlTest,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import type { PersonKey } from "./people.ts";
import type { SprintDay } from "./plan.ts";
import { actor, member, type Scene } from "./scene.ts";

interface Specified extends Omit<ControlDescription, "ownerId"> {
  readonly owner: PersonKey;
}

const controls: readonly Specified[] = [
  {
    name: "Human confirmation of pump alerts",
    type: "PREVENTIVE",
    addresses: "An alert of the model sends a crew out without anybody having looked at it",
    owner: "helena",
    evidenceRequired: "Log of confirmed and rejected alerts",
    testEvery: 4,
    testUnit: "WEEKS",
    useCaseId: "U1",
  },
  {
    name: "Drift detection for U1",
    type: "DETECTIVE",
    addresses: "The model gets worse, and nobody notices",
    owner: "jonas",
    evidenceRequired: "Drift report of the week",
    testEvery: 1,
    testUnit: "WEEKS",
    useCaseId: "U1",
  },
  {
    name: "Rollback",
    type: "CORRECTIVE",
    addresses: "A faulty version of a model stays in use",
    owner: "jonas",
    evidenceRequired: "Record of a rehearsed rollback",
    testEvery: 8,
    testUnit: "WEEKS",
    useCaseId: "U1",
  },
  {
    name: "Access control on call recordings",
    type: "PREVENTIVE",
    addresses: "Data residency policy: recordings are personal data",
    owner: "yusuf",
    evidenceRequired: "Access review with the list of accounts",
    testEvery: 4,
    testUnit: "WEEKS",
    useCaseId: "U2",
  },
  {
    name: "Event logging",
    type: "DETECTIVE",
    addresses: "Regulator's guidance on event logging for AI in critical infrastructure",
    owner: "jonas",
    evidenceRequired: "Sample of ten events, traced to their source",
    testEvery: 2,
    testUnit: "WEEKS",
    useCaseId: null,
  },
  {
    name: "Fairness check by region for U2",
    type: "DETECTIVE",
    addresses: "Calls from some regions are summarized worse than others",
    owner: "helena",
    evidenceRequired: "Comparison of omissions by region",
    testEvery: 4,
    testUnit: "WEEKS",
    useCaseId: "U2",
  },
];

export function controlScenes(days: DemoCalendar): Scene[] {
  const scene = (day: SprintDay, time: string, tell: (story: Story) => void): Scene => ({
    at: days.at(day, time),
    tell,
  });
  const tested = (day: SprintDay, by: PersonKey, controlId: string, note: string): Scene =>
    scene(day, "15:10", (story) =>
      story.by(actor(by)).does(recordControlTest, {
        controlId,
        result: "PASSED",
        day: days.day(day),
        note,
        evidence: {
          kind: "TEST",
          title: `Test record of ${controlId}`,
          link: `https://records.norrvik.example/controls/${controlId.toLowerCase()}/${days.day(day)}`,
          occurredDay: days.day(day),
        },
      }),
    );
  const built = (day: SprintDay, by: PersonKey, controlId: string, note: string): Scene =>
    scene(day, "15:00", (story) => story.by(actor(by)).does(markControlBuilt, { controlId, note }));
  return [
    scene([1, 1], "11:00", specified),
    built([2, 4], "yusuf", "C-04", "Access groups on the archive of recordings"),
    tested([2, 8], "tomas", "C-04", "Twelve accounts checked; two without need removed"),
    scene([2, 9], "15:20", (story) =>
      story.by(actor("beatrix")).does(activateControl, { controlId: "C-04" }),
    ),
    tested([3, 8], "marek", "C-04", "Eleven accounts checked; all of them needed"),
    built([3, 6], "helena", "C-01", "Confirmation step in the planners' queue"),
    built([4, 2], "jonas", "C-05", "Event log of the scoring service"),
    tested([4, 3], "marek", "C-01", "Forty alerts replayed; none reached a crew unconfirmed"),
  ];
}

function specified(story: Story): void {
  story.by(actor("leila"));
  for (const { owner, ...control } of controls)
    story.does(createControl, { ...control, ownerId: member(owner), required: true });
}
