/** Stand-up notes: the running sprint as it was written, the closed ones in a few words a day. */
import { writeStandupNote } from "#domain";
import type { DemoCalendar } from "./calendar.ts";
import type { PersonKey } from "./people.ts";
import { deliverables, type SprintDay, workstreams } from "./plan.ts";
import { actor, type Scene } from "./scene.ts";

interface ToldNote {
  readonly day: number;
  readonly done: string;
  readonly next: string;
  readonly blockers?: string;
  readonly about?: string;
  readonly escalation?: string;
}

/** Working days 1–5 of sprint 4. The operating-model stream has been silent since day 3; two obstacles are only talked about. */
const running: Readonly<Record<string, readonly ToldNote[]>> = {
  W1: [
    {
      day: 1,
      done: "Listed the series with gaps; 41 of 120 need repair.",
      next: "Start with the pumps of the two pilot districts.",
      blockers: "Still no read access to the sensor historian.",
      about: "DL15",
      escalation: "E-1",
    },
    {
      day: 2,
      done: "Repaired 12 series from the district exports.",
      next: "Continue the exports; keep asking for the historian.",
      blockers: "Historian access: now with the sponsor.",
      about: "DL15",
      escalation: "E-1",
    },
    {
      day: 3,
      done: "20 series repaired; agreed in the integration review to rehearse with half.",
      next: "Hand the repaired half to W2.",
    },
    {
      day: 4,
      done: "Half of the series are through the checks; forecast moved to day 8.",
      next: "Write the gate report for the repaired half.",
      blockers: "The other half needs the historian.",
      about: "DL15",
      escalation: "E-1",
    },
    {
      day: 5,
      done: "Gate report for the repaired half is drafted.",
      next: "Send it to quality review.",
    },
  ],
  W2: [
    {
      day: 1,
      done: "Release package of U2: load test passed.",
      next: "Collect the reviewer scores for the package.",
    },
    {
      day: 2,
      done: "Reviewer acceptance is 94%; written up.",
      next: "Prepare the retraining run for the repaired data.",
    },
    {
      day: 3,
      done: "Retraining is scripted and waits for its data.",
      next: "Rehearse it with the repaired half.",
      blockers: "DL15 is not through its gate.",
      about: "DL17",
      escalation: "E-1",
    },
    {
      day: 4,
      done: "Rehearsal runs through; U2's tests are on file.",
      next: "Submit U2's package.",
      blockers: "The fairness test needs call samples by region, and nobody owns that extract.",
      about: "DL21",
    },
    {
      day: 5,
      done: "U2's package is in review.",
      next: "Find out who can release the regional samples.",
      blockers: "Still no owner for the regional call samples.",
      about: "DL21",
    },
  ],
  W3: [
    {
      day: 1,
      done: "Opened the high-risk file of U1.",
      next: "Map the oversight procedure to its chapters.",
    },
    {
      day: 2,
      done: "Chapters on oversight and logging are written.",
      next: "Impact assessment with data protection.",
    },
    {
      day: 3,
      done: "Order of the two privacy reviews agreed across streams.",
      next: "Questions for the data-protection officer.",
      blockers: "The regulator's guidance is announced, not published; chapter 7 waits for it.",
      about: "DL19",
    },
    {
      day: 4,
      done: "Twelve of nineteen questions of the assessment answered.",
      next: "A slot with the data-protection officer.",
      blockers: "Chapter 7 still waits for the guidance.",
      about: "DL19",
    },
    {
      day: 5,
      done: "File is complete but for the impact assessment.",
      next: "Prepare the board's reading copy.",
      blockers: "No guidance yet; nobody has asked the regulator for a date.",
      about: "DL19",
    },
  ],
  W4: [
    { day: 1, done: "Cohort 2: 23 planners, two days booked.", next: "Hold day one." },
    { day: 2, done: "First training day held.", next: "Second day, then the competence check." },
    { day: 3, done: "Second training day held.", next: "Competence check on Thursday." },
    { day: 4, done: "Check passed by 22 of 23; one repeats.", next: "Evidence and acceptance." },
    {
      day: 5,
      done: "Cohort 2 is accepted.",
      next: "Invite cohort 3 and a crew member to the sprint review.",
    },
  ],
  W5: [
    { day: 1, done: "Work instruction: outline agreed with dispatch.", next: "First draft." },
    { day: 2, done: "First draft is out to two shifts.", next: "Sit in with the late shift." },
    {
      day: 3,
      done: "Late shift used the draft on six work orders.",
      next: "Write down what they skipped, and why.",
    },
    {
      day: 4,
      done: "Three steps shortened after the trial.",
      next: "Planners read the second draft.",
    },
    { day: 5, done: "Second draft is with the planners.", next: "Works council reading copy." },
  ],
  W6: [
    { day: 1, done: "Intake form of the CoE drafted.", next: "Try it on two real requests." },
    { day: 2, done: "Tried the intake form on one request.", next: "The second request." },
    { day: 3, done: "Second request went through in two days.", next: "Catalogue outline." },
  ],
};

/** A quiet day of a closed sprint, by where the work stood. */
const phrases: readonly (readonly [done: string, next: string])[] = [
  [
    "Agreed the requirements with the people who will use it.",
    "Start with the part that others need.",
  ],
  ["First part is done.", "Show it to one user before going on."],
  ["A user has seen it; two comments included.", "The second part."],
  ["Second part is done.", "Check it against the criteria."],
  ["Checked against the criteria: one gap.", "Close the gap."],
  ["Gap closed.", "Collect the evidence."],
  ["Evidence collected.", "Get it reviewed."],
  ["Reviewed; small corrections.", "Correct and file."],
  ["Filed.", "Get the next one ready."],
  ["Ready for the sprint review.", "Planning of the next sprint."],
];

export function standupScenes(days: DemoCalendar): Scene[] {
  const closed = ([1, 2, 3] as const).flatMap((sprint) =>
    phrases.flatMap((phrase, index) => {
      const at: SprintDay = [sprint, index + 1];
      return workstreams.flatMap(({ id, lead }) => {
        const work = deliverables.find(
          (one) => one.stream === id && one.results[sprint] !== undefined,
        );
        return work ? [noted(days, at, id, lead, inClosed(work, phrase))] : [];
      });
    }),
  );
  const now = workstreams.flatMap(({ id, lead }) =>
    (running[id] ?? []).map((told) => noted(days, [4, told.day], id, lead, told)),
  );
  return [...closed, ...now];
}

function noted(
  days: DemoCalendar,
  at: SprintDay,
  workstreamId: string,
  lead: PersonKey,
  told: Omit<ToldNote, "day">,
): Scene {
  return {
    at: days.at(at, "09:20"),
    tell: (story) =>
      story.by(actor(lead)).does(writeStandupNote, {
        workstreamId,
        day: days.day(at),
        done: told.done,
        next: told.next,
        blockers: told.blockers ?? "",
        deliverableId: told.about ?? null,
        escalationId: told.escalation ?? null,
      }),
  };
}

const inClosed = (
  work: { readonly id: string; readonly title: string },
  [done, next]: readonly [string, string],
): Omit<ToldNote, "day"> => ({ done: `${work.title}: ${lower(done)}`, next });

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
