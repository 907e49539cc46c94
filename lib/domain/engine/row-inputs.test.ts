/** Forms with rows: each row is read by itself, rows in which nothing was written are left out. */
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { createDeliverable } from "../deliverables/commands/create-deliverable.ts";
import { uncommitDeliverable } from "../deliverables/commands/uncommit-deliverable.ts";
import { holdIntegrationReview } from "../dependencies/commands/hold-integration-review.ts";
import { lockSprint } from "../planning/commands/lock-sprint.ts";
import { disposeItem } from "../reviews/commands/dispose-item.ts";
import { editRetrospective } from "../reviews/commands/edit-retrospective.ts";
import type { Posted } from "./inputs.ts";
import { readInput } from "./inputs.ts";

const split = (partTitle: string[], partPoints: string[], disposition = "SPLIT"): Posted => ({
  itemId: "SI-1",
  disposition,
  rootCause: "DATA",
  partTitle,
  partPoints,
});
const retro = (id: string[], role: string[], kind: string[]): Posted => ({
  retrospectiveId: "RT-1",
  day: "2026-11-27",
  participantId: id,
  participantRole: role,
  participantKind: kind,
});
const absences = (pillar: string[], reason: string[], returns: string[]): Posted => ({
  sprintId: "S5",
  deliverableId: "DL01",
  reason: "It comes a sprint later",
  absencePillar: pillar,
  absenceReason: reason,
  absenceReturns: returns,
});
const touching = (changeImpact: string | string[]): Posted => ({
  workstreamId: "W1",
  title: "Training",
  type: "OTHER",
  primaryPillar: "PEOPLE",
  points: "3",
  changeImpact,
});

describe("rows of a form", () => {
  it.each<[string, z.ZodType, Posted, object]>([
    [
      "parts of a split",
      disposeItem.input,
      split(["Tests", "", "Manual"], ["3", "", " 5 "]),
      {
        parts: [
          { title: "Tests", points: 3 },
          { title: "Manual", points: 5 },
        ],
      },
    ],
    [
      "parts, where the work is not split",
      disposeItem.input,
      split(["Tests"], [""], "CARRIED_OVER"),
      { parts: [] },
    ],
    [
      "participants",
      editRetrospective.input,
      retro(
        ["M1", "", "", "M2", "M3"],
        ["", "Dispatcher", "", "Lead", ""],
        ["LEADER", "USER", "USER", "", "NOBODY"],
      ),
      {
        participants: [
          { memberId: "M1", role: "", kind: "LEADER" },
          { memberId: null, role: "Dispatcher", kind: "USER" },
        ],
      },
    ],
    [
      "absences",
      lockSprint.input,
      absences(
        ["PEOPLE", "PROCESS", "GOVERNANCE", "TECHNOLOGY", "MARKETING"],
        ["Training is over", "", "", "Rest", "Rest"],
        ["6", "7", "", "later", "6"],
      ),
      {
        absences: [
          { pillar: "PEOPLE", reason: "Training is over", returnsInSprint: 6 },
          { pillar: "PROCESS", reason: "", returnsInSprint: 7 },
          { pillar: "TECHNOLOGY", reason: "Rest", returnsInSprint: null },
        ],
      },
    ],
    [
      "the one absence",
      uncommitDeliverable.input,
      absences(["PEOPLE"], ["Training is over"], ["6"]),
      { absence: { pillar: "PEOPLE", reason: "Training is over", returnsInSprint: 6 } },
    ],
    [
      "the one absence, left empty",
      uncommitDeliverable.input,
      absences(["PEOPLE"], [""], [""]),
      { absence: null },
    ],
    [
      "groups that are touched",
      createDeliverable.input,
      touching(["SG-1:3", "", "SG-2:10"]),
      {
        changeImpact: [
          { groupId: "SG-1", impact: 3 },
          { groupId: "SG-2", impact: 10 },
        ],
      },
    ],
    [
      "what was settled between streams",
      holdIntegrationReview.input,
      {
        day: "2026-11-27",
        streams1: ["W1", "W2"],
        text1: "One day for both",
        streams2: "W1",
        text3: "Only a text",
        streams4: "",
        text4: " ",
        text6: "The last row",
      },
      {
        outcomes: [
          { workstreamIds: ["W1", "W2"], text: "One day for both" },
          { workstreamIds: ["W1"], text: "" },
          { workstreamIds: [], text: "Only a text" },
          { workstreamIds: [], text: "The last row" },
        ],
      },
    ],
  ])("%s", (_what, input, fields, expected) => {
    expect(readInput(input, fields)).toMatchObject({ ok: true, input: expected });
  });

  it.each<[string, z.ZodType, Posted, object]>([
    [
      "a part without its title",
      disposeItem.input,
      split(["Tests", ""], ["3", "5"]),
      { partTitle: "Enter a title for part 2." },
    ],
    [
      "a part without its points",
      disposeItem.input,
      split(["Tests", "Manual"], ["", "2.5"]),
      { partPoints: "Enter the points of part 1 as a whole number." },
    ],
    [
      "a group without its grade",
      createDeliverable.input,
      touching(["SG-1:3", "SG-2"]),
      { changeImpact: `"SG-2" isn't a group and its impact. Choose both from the lists.` },
    ],
    [
      "a group with a grade of three digits",
      createDeliverable.input,
      touching("SG-1:100"),
      { changeImpact: `"SG-1:100" isn't a group and its impact. Choose both from the lists.` },
    ],
  ])("refuse %s", (_what, input, posted, fields) => {
    expect(readInput(input, posted)).toEqual({ ok: false, fields });
  });
});
