/** Chapter four: who promised what to whom, and how the slips were answered. What is accepted resolves by itself. */
import { agreeDependency, answerImpactNotice, createDependency, promiseDependency } from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import { dependencies, type PlannedDependency, type SprintDay } from "./plan.ts";
import { actor, leadOf, type Scene } from "./scene.ts";

/** Dependencies get their ids in the order of the plan. */
const idOf = (planned: PlannedDependency): string => `DP-${dependencies.indexOf(planned) + 1}`;

export function linkScenes(days: DemoCalendar, laidOut: Scene["at"]): Scene[] {
  return [
    { at: laidOut, tell: (story) => propose(story, days) },
    ...dependencies.flatMap((planned) => {
      const { promised } = planned;
      if (promised === undefined) return [];
      const at = days.at([4, 4], "10:20");
      return [{ at, tell: (story: Story) => promise(story, planned, days, promised) }];
    }),
    {
      at: days.at([3, 7], "11:00"),
      tell: (story) => {
        const access = dependencies.find((one) => one.outside?.startsWith("Historian access"));
        if (access) promise(story, access, days, [4, 3]);
      },
    },
    ...answered(days),
  ];
}

function propose(story: Story, days: DemoCalendar): void {
  for (const planned of dependencies) {
    const { from, outside, fromStream, to, type, strength, needBy, note } = planned;
    const waiting = leadOf(story.program, story.program.deliverable.get(to)?.workstreamId ?? "");
    story.by(actor(waiting)).does(createDependency, {
      toId: to,
      fromId: from ?? null,
      fromOutside: outside ?? null,
      fromWorkstreamId: fromStream ?? null,
      type,
      strength,
      linkType: "FS",
      lagDays: 0,
      needByDay: days.day(needBy),
      note: note ?? "",
    });
    const agreed = story.program.dependency.get(idOf(planned))?.state === "AGREED";
    if (planned.state === "PROPOSED" || agreed) continue;
    story
      .by(actor(providerOf(story, planned)))
      .does(agreeDependency, { dependencyId: idOf(planned) });
  }
}

/** The lead who provides; for what comes from outside, the EATP answers. */
function providerOf(story: Story, { from, fromStream }: PlannedDependency) {
  const stream = from ? story.program.deliverable.get(from)?.workstreamId : fromStream;
  return stream === undefined ? ("leila" as const) : leadOf(story.program, stream);
}

function promise(
  story: Story,
  planned: PlannedDependency,
  days: DemoCalendar,
  on: SprintDay,
): void {
  story.by(actor(providerOf(story, planned))).does(promiseDependency, {
    dependencyId: idOf(planned),
    day: days.day(on),
    note: planned.note ?? "",
    acknowledge: "Later than needed; the sprint plan was adjusted.",
  });
}

/** Earlier slips were answered the next morning; of the last one, one stream of four has answered. */
function answered(days: DemoCalendar): Scene[] {
  const settled: SprintDay[] = [
    [1, 9],
    [2, 9],
    [3, 9],
  ];
  return [
    ...settled.map((on) => ({
      at: days.at(on, "09:30"),
      tell: (story: Story) => {
        for (const notice of story.program.impactNotice.values()) {
          if (notice.answer !== null || notice.supersededById !== null) continue;
          story.by(actor(leadOf(story.program, notice.workstreamId))).does(answerImpactNotice, {
            noticeId: notice.id,
            answer: "ABSORB",
            note: "Fits into our float.",
          });
        }
      },
    })),
    {
      at: days.at([4, 5], "09:30"),
      tell: (story) => {
        const notice = [...story.program.impactNotice.values()].find(
          (one) =>
            one.causeId === "DL15" &&
            one.workstreamId === "W2" &&
            one.supersededById === null &&
            one.answer === null,
        );
        if (!notice) throw new Error("The delay of DL15 doesn't affect W2");
        story.by(actor("priya")).does(answerImpactNotice, {
          noticeId: notice.id,
          answer: "REPLAN",
          note: "Retraining starts on the day the data gate is passed. Otherwise the pilot moves.",
        });
      },
    },
  ];
}
