/** Chapter six: what the leads claimed, and the three steering reports in the archive. */
import {
  claimStatus,
  type Day,
  draftReport,
  editReport,
  explainClaim,
  publishReport,
  type StatusValue,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import { actor, leadOf, type Scene } from "./scene.ts";

type Claims = Readonly<Record<string, StatusValue>>;

const calm: Claims = {
  W1: "ON_TRACK",
  W2: "ON_TRACK",
  W3: "ON_TRACK",
  W4: "ON_TRACK",
  W5: "ON_TRACK",
  W6: "ON_TRACK",
};

interface ToldReport {
  readonly sprint: 1 | 2 | 3;
  readonly claims: Claims;
  readonly explanations: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly failed: string;
  asked(
    days: DemoCalendar,
  ): readonly { question: string; ofWhom: string; byDay: Day; costOfWaiting: string }[];
  readonly noDecision: string;
  readonly became: readonly { question: string; became: string }[];
}

const late = "Carried over for a cause outside the stream; the next sprint holds it.";

const reports: readonly ToldReport[] = [
  {
    sprint: 1,
    claims: { ...calm, W1: "AT_RISK", W2: "AT_RISK" },
    explanations: {},
    summary:
      "The ground is laid: a secure zone, a policy, and a board that can say no. Sensor history and the scoping of pump warning went into sprint 2.",
    failed: "",
    asked: () => [],
    noDecision: "Both delays are inside the program’s own hands.",
    became: [],
  },
  {
    sprint: 2,
    claims: { ...calm, W1: "ON_TRACK", W2: "AT_RISK" },
    explanations: {},
    summary:
      "Sensor history flows and the risks of all three use cases are classified. The call-summary pilot came back from quality review and is carried over.",
    failed: "",
    asked: () => [],
    noDecision: "Nothing needs the committee this month.",
    became: [],
  },
  {
    sprint: 3,
    claims: { ...calm, W1: "AT_RISK", W5: "AT_RISK" },
    explanations: {
      W2: "The first model was an experiment; retraining on repaired data is planned and the pilot date stands.",
    },
    summary:
      "The first cohort of planners is trained and call summaries passed their pilot. The first pump model missed its recall threshold: it was trained on gaps that the data gate would have found.",
    failed:
      "U1 v1 did not reach its recall threshold (0.71 instead of 0.80). Cause: gaps in the sensor history; the data gate was skipped by override.",
    asked: (days) => [
      {
        question: "Who owns access to the sensor historian?",
        ofWhom: "Tomas Reiter, CIO",
        byDay: days.day([4, 3]),
        costOfWaiting: "Every week without access moves the pump pilot by a week.",
      },
      {
        question: "SC-2: leak detection in this cycle?",
        ofWhom: "Steering Committee",
        byDay: days.day([4, 8]),
        costOfWaiting: "Field crews cannot be told what is coming.",
      },
      {
        question: "Capacity for data-protection reviews",
        ofWhom: "Beatrix Lund, CRO",
        byDay: days.day([4, 8]),
        costOfWaiting:
          "One officer reviews U1 and U2 one after the other; one of them will be late.",
      },
    ],
    noDecision: "",
    became: [],
  },
];

export function reportScenes(days: DemoCalendar): Scene[] {
  return [
    ...reports.flatMap((report) => [
      {
        at: days.at([report.sprint, 10], "15:45"),
        tell: (story: Story) => claimAll(story, report.claims, report.explanations),
      },
      {
        at: days.at([report.sprint, 10], "15:50"),
        tell: (story: Story) => publish(story, days, report),
      },
    ]),
    {
      at: days.at([4, 5], "15:30"),
      tell: (story: Story) =>
        claimAll(story, { ...calm, W1: "AT_RISK", W3: "AT_RISK", W5: "AT_RISK" }, {}),
    },
  ];
}

function claimAll(
  story: Story,
  claims: Claims,
  explanations: Readonly<Record<string, string>>,
): void {
  for (const [workstreamId, status] of Object.entries(claims)) {
    story.by(actor(leadOf(story.program, workstreamId))).does(claimStatus, {
      workstreamId,
      status,
      explanation: explanations[workstreamId] ?? "",
    });
  }
}

function publish(story: Story, days: DemoCalendar, report: ToldReport): void {
  const { sprint } = report;
  story.by(actor("leila"));
  const [reportId = ""] = story.does(draftReport, {
    periodStart: days.sprintStart(sprint),
    periodEnd: days.day([sprint, 10]),
  });
  story.does(editReport, {
    reportId,
    summary: report.summary,
    failedNote: report.failed,
    decisionsAsked: report.asked(days),
    noDecisionReason: report.noDecision,
    lastDecisions: report.became,
  });
  explainTheRest(story, report);
  story.by(actor("leila")).does(publishReport, { reportId });
}

/** A claim better than its evidence does not go out without its lead's words. */
function explainTheRest(story: Story, { explanations }: ToldReport): void {
  for (const stream of story.program.workstream.values()) {
    if (explanations[stream.id] !== undefined || stream.claimedStatus !== "ON_TRACK") continue;
    story
      .by(actor(leadOf(story.program, stream.id)))
      .does(explainClaim, { workstreamId: stream.id, explanation: late });
  }
}
