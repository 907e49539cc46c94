/** What was said and settled when the program met: integration reviews, sprint reviews, retrospectives. */
import type { CarriedForm, FeedbackSource, ParticipantKind, RootCause } from "#domain";
import type { PersonKey } from "./people.ts";
import type { SprintDay } from "./plan.ts";

export const integrationReviews: readonly {
  day: SprintDay;
  attendees: readonly PersonKey[];
  outcomes: readonly { streams: readonly string[]; text: string }[];
  decisions: readonly string[];
  /** Dependencies as [from, to]. */
  touched: readonly (readonly [string, string])[];
}[] = [
  {
    day: [1, 3],
    attendees: ["leila", "jonas", "priya", "helena", "samuel", "freya", "marek"],
    outcomes: [
      {
        streams: ["W1", "W3"],
        text: "The cloud zone takes the retention rules from the first draft of the AI policy.",
      },
    ],
    decisions: ["One list of interfaces for both use cases, kept by W1."],
    touched: [],
  },
  {
    day: [1, 8],
    attendees: ["leila", "jonas", "priya", "helena", "freya", "marek"],
    outcomes: [
      {
        streams: ["W1", "W2"],
        text: "Ingestion slips into sprint 2; scoping of U1 goes on with the sample extract.",
      },
    ],
    decisions: ["The EATP requests data access, not the stream."],
    touched: [["DL02", "DL15"]],
  },
  {
    day: [2, 3],
    attendees: ["leila", "jonas", "priya", "helena", "freya"],
    outcomes: [
      {
        streams: ["W3", "W2"],
        text: "Risk classes are needed before the U2 pilot shows anything to agents; W3 goes first.",
      },
    ],
    decisions: ["U2's pilot waits two days for its risk class."],
    touched: [["DL04", "DL19"]],
  },
  {
    day: [3, 3],
    attendees: ["leila", "jonas", "priya", "helena", "samuel", "marek"],
    outcomes: [
      {
        streams: ["W1", "W2"],
        text: "The first model is trained on unrepaired data; everybody knows the risk.",
      },
    ],
    decisions: ["The result counts as an experiment, whatever it shows."],
    touched: [["DL15", "DL17"]],
  },
  {
    day: [3, 8],
    attendees: ["leila", "jonas", "priya", "helena", "samuel", "freya", "marek"],
    outcomes: [
      {
        streams: ["W1", "W2"],
        text: "Feature names follow the data catalogue; W2 renames its own.",
      },
      {
        streams: ["W3", "W2"],
        text: "The high-risk file of U1 starts from the oversight procedure.",
      },
    ],
    decisions: ["Retraining waits for the data gate this time."],
    touched: [
      ["DL15", "DL17"],
      ["DL14", "DL19"],
    ],
  },
  {
    day: [4, 3],
    attendees: ["leila", "jonas", "priya", "helena", "freya", "marek"],
    outcomes: [
      {
        streams: ["W1", "W2"],
        text: "DL17 waits for DL15; a repaired half is enough to rehearse the retraining.",
      },
      {
        streams: ["W3", "W2"],
        text: "One data-protection officer: U1's file first, U2's sign-off in the days after.",
      },
    ],
    decisions: ["Need-by dates are agreed in this review from now on."],
    touched: [
      ["DL15", "DL17"],
      ["DL19", "DL25"],
    ],
  },
];

export const reviews: Readonly<
  Record<
    1 | 2 | 3,
    {
      summary: string;
      attendees: readonly PersonKey[];
      adjustment: { text: string; evidence: string };
      feedback: readonly {
        source: FeedbackSource;
        text: string;
        decision: string | null;
        noAction: string | null;
      }[];
    }
  >
> = {
  1: {
    summary:
      "Six of eight deliverables shown and accepted. Ingestion and scoping go on in sprint 2, for reasons outside the teams.",
    attendees: ["leila", "jonas", "priya", "helena", "samuel", "freya", "marek", "tomas"],
    adjustment: {
      text: "Data access is requested two weeks before it is needed.",
      evidence: "https://records.norrvik.example/reviews/s1/access-times",
    },
    feedback: [
      {
        source: "REVIEW",
        text: "The board asked to see risk classes before any pilot talks to agents.",
        decision: "Risk classification (DL09) comes first in sprint 2.",
        noAction: null,
      },
    ],
  },
  2: {
    summary:
      "Sensor history flows and U1 has its thresholds. The U2 pilot came back from review once and is carried over.",
    attendees: ["leila", "jonas", "priya", "helena", "freya", "marek", "amara"],
    adjustment: {
      text: "Safety notes are a guardrail of every summary test.",
      evidence: "https://records.norrvik.example/dl12/return",
    },
    feedback: [
      {
        source: "SENTIMENT",
        text: "Planners ask when training starts; nobody had told them.",
        decision: "Cohort 1 is trained in sprint 3 (DL13), dates sent out this week.",
        noAction: null,
      },
    ],
  },
  3: {
    summary:
      "U2's pilot, the first cohort and the oversight procedure are accepted. U1's first model missed its recall: 0.71 of 0.80. The data gate is carried over.",
    attendees: ["leila", "jonas", "priya", "helena", "samuel", "marek", "amara", "beatrix"],
    adjustment: {
      text: "No retraining before the data gate is passed.",
      evidence: "https://records.norrvik.example/dl16/benchmark",
    },
    feedback: [
      {
        source: "GATE",
        text: "An override let training run on unrepaired data; the missed threshold is the result.",
        decision: "The gate template names the data gate as a precondition of training.",
        noAction: null,
      },
      {
        source: "SENTIMENT",
        text: "Business-unit heads ask for a demonstration of the pump warning.",
        decision: null,
        noAction: "The first model missed its threshold; it is shown once it meets it.",
      },
    ],
  },
};

interface ToldAction {
  text: string;
  owner: PersonKey;
  target: number;
  verification: string;
  rootCause: RootCause | null;
  carriedAs: CarriedForm;
  /** What showed that it was done; null while it is not. */
  done: string | null;
  /** Why it was put off to sprint 5. */
  deferred?: string;
}

export const retrospectives: Readonly<
  Record<
    1 | 2 | 3,
    {
      participants: readonly { who: PersonKey | null; role: string; kind: ParticipantKind }[];
      well: readonly { text: string; theme: string }[];
      problems: readonly { text: string; theme: string; recommendation: string }[];
      /** One per problem where there are as many; the rest stand on their own. */
      actions: readonly ToldAction[];
    }
  >
> = {
  1: {
    participants: [
      { who: "leila", role: "EATP", kind: "LEADER" },
      { who: "jonas", role: "Stream lead", kind: "LEADER" },
      { who: "priya", role: "Stream lead", kind: "LEADER" },
      { who: null, role: "Data engineer", kind: "TEAM" },
      { who: null, role: "Maintenance planner", kind: "USER" },
    ],
    well: [{ text: "The board could say no from its first week.", theme: "governance first" }],
    problems: [
      {
        text: "Access to data took longer than the work on it.",
        theme: "late data",
        recommendation: "Ask for access when a deliverable is planned, not when it starts.",
      },
      {
        text: "Review slots were found on the day itself.",
        theme: "review slots",
        recommendation: "Book reviewers at planning.",
      },
      {
        text: "Experimental work was estimated like building work.",
        theme: "estimates",
        recommendation: "Estimate experiments as ranges and plan with the likely value.",
      },
    ],
    actions: [
      {
        text: "Request access during planning",
        owner: "jonas",
        target: 2,
        verification: "Every access request is dated before its deliverable starts.",
        rootCause: "DECISION_DELAY",
        carriedAs: "AGREEMENT",
        done: "Requests of sprint 2 were filed on day 1.",
      },
      {
        text: "Book reviewers at planning",
        owner: "marek",
        target: 2,
        verification: "Each deliverable of sprint 2 names its reviewer on day 1.",
        rootCause: null,
        carriedAs: "AGREEMENT",
        done: "Reviewers named for all six.",
      },
      {
        text: "Planning poker with ranges for experimental work",
        owner: "priya",
        target: 2,
        verification: "Every MODEL deliverable of sprint 2 has a low and a high estimate.",
        rootCause: "ESTIMATE",
        carriedAs: "AGREEMENT",
        done: "All three MODEL deliverables carry ranges.",
      },
      {
        text: "Risk classes are on the board's agenda before a pilot is planned",
        owner: "helena",
        target: 2,
        verification: "The board's minutes name the risk class of all three use cases.",
        rootCause: null,
        carriedAs: "AGREEMENT",
        done: "Minutes of sprint 2, item 1.",
      },
    ],
  },
  2: {
    participants: [
      { who: "leila", role: "EATP", kind: "LEADER" },
      { who: "priya", role: "Stream lead", kind: "LEADER" },
      { who: "freya", role: "Stream lead", kind: "LEADER" },
      { who: null, role: "Contact-center agent", kind: "USER" },
      { who: null, role: "Machine-learning engineer", kind: "TEAM" },
    ],
    well: [{ text: "Risk classes were there before the pilot.", theme: "governance first" }],
    problems: [
      {
        text: "The pilot was built before anybody had said how a summary fails.",
        theme: "late tests",
        recommendation: "Write the test of a guardrail before the build.",
      },
      {
        text: "Planners heard about their training in the canteen.",
        theme: "telling people late",
        recommendation: "Tell groups a sprint ahead what will affect them.",
      },
    ],
    actions: [
      {
        text: "Fairness test in the pilot definition of done",
        owner: "helena",
        target: 3,
        verification: "The definition of done for pilots lists the fairness test.",
        rootCause: "QUALITY_RETURN",
        carriedAs: "AGREEMENT",
        done: null,
        deferred: "The regional samples it needs are not released before sprint 5.",
      },
      {
        text: "Guardrail tests are written before the build",
        owner: "priya",
        target: 3,
        verification: "DL16's test set is dated before its training run.",
        rootCause: "QUALITY_RETURN",
        carriedAs: "AGREEMENT",
        done: "Test set filed on day 2, training on day 4.",
      },
      {
        text: "Groups are told a sprint ahead what will affect them",
        owner: "samuel",
        target: 3,
        verification: "Cohort 2 has its dates by the end of sprint 3.",
        rootCause: null,
        carriedAs: "AGREEMENT",
        done: "Invitations went out on day 6.",
      },
      {
        text: "A second person reads every summary before review",
        owner: "priya",
        target: 3,
        verification: "The review record of DL12 names the second reader.",
        rootCause: "QUALITY_RETURN",
        carriedAs: "AGREEMENT",
        done: "Two readers signed the record of DL12.",
      },
      {
        text: "Agents see their own summaries before their team leads do",
        owner: "samuel",
        target: 3,
        verification: "The pilot's rights show it, and two agents confirm it.",
        rootCause: "RESISTANCE",
        carriedAs: "AGREEMENT",
        done: null,
        deferred: "The works council wants to be heard on it first; it meets in sprint 5.",
      },
    ],
  },
  3: {
    participants: [
      { who: "leila", role: "EATP", kind: "LEADER" },
      { who: "jonas", role: "Stream lead", kind: "LEADER" },
      { who: "priya", role: "Stream lead", kind: "LEADER" },
      { who: "samuel", role: "Stream lead", kind: "LEADER" },
      { who: null, role: "Maintenance planner, cohort 1", kind: "USER" },
      { who: null, role: "Historian operator", kind: "OPERATIONS" },
      { who: null, role: "Field crew", kind: "USER" },
    ],
    well: [
      { text: "A missed threshold was reported the day it was measured.", theme: "plain speaking" },
    ],
    problems: [
      {
        text: "Training ran on data everybody knew to be broken.",
        theme: "late data",
        recommendation: "Make the data gate a precondition in the template, not a reminder.",
      },
      {
        text: "Need-by dates were noticed only after they had passed.",
        theme: "dates between streams",
        recommendation: "Agree them in the weekly integration review.",
      },
      {
        text: "Field crews are in this room for the first time; no review has seen them yet.",
        theme: "telling people late",
        recommendation: "Invite a crew member to the review.",
      },
    ],
    actions: [
      {
        text: "No training before the data gate",
        owner: "jonas",
        target: 4,
        verification: "The gate template holds the data gate as a precondition of training.",
        rootCause: "DATA",
        carriedAs: "AGREEMENT",
        done: "Gate template changed; DL17 waits for DL15.",
      },
      {
        text: "Agree need-by dates in the integration review",
        owner: "leila",
        target: 4,
        verification: "Every dependency of sprint 5 has an agreed need-by date in the record.",
        rootCause: "DEPENDENCY",
        carriedAs: "AGREEMENT",
        done: null,
      },
      {
        text: "Invite a field-crew member to the review",
        owner: "samuel",
        target: 4,
        verification: "The record of sprint 4's review names one.",
        rootCause: "RESISTANCE",
        carriedAs: "AGREEMENT",
        done: null,
      },
    ],
  },
};

/** What each stream said it can take in sprint 5, in points. */
export const capacities: readonly { stream: string; points: number; note: string }[] = [
  { stream: "W1", points: 10, note: "One engineer on historian repair until day 3." },
  { stream: "W2", points: 10, note: "" },
  { stream: "W3", points: 8, note: "Data-protection officer shared with U2." },
  { stream: "W4", points: 6, note: "" },
  { stream: "W5", points: 8, note: "" },
  { stream: "W6", points: 4, note: "CoE catalogue comes in sprint 6." },
];

/** Outcomes each sprint's goal serves. */
export const goalsServe: readonly (readonly string[])[] = [
  ["O1", "O3"],
  ["O1", "O2", "O3"],
  ["O1", "O2"],
  ["O1", "O2"],
  ["O1", "O3"],
  ["O1"],
];
