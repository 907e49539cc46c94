import { describe, expect, it } from "vitest";
import type { Posted } from "../../engine/inputs.ts";
import { readInput } from "../../engine/inputs.ts";
import { importDecisions } from "./import-decisions.ts";

const founding: Posted = {
  name: "Plant north",
  slug: "",
  startDay: "2026-11-30",
  endDay: "2027-02-21",
  stage: "PRODUCE",
  zone: "Europe/Stockholm",
  weekend: ["6", "7"],
  holidays: "",
  opensAt: "08:00",
  closesAt: "17:00",
};
const read = (fields: Posted) => readInput(importDecisions, { ...founding, ...fields });
const platform: Posted = { stream: "3", "name-3": " Platform ", "pillars-3": "TECHNOLOGY" };

describe("what is decided on a plan before it is imported", () => {
  it("founds a program with the calendar given and says by what the plan is grouped", () => {
    expect(read({ ...platform, by: " summary " })).toMatchObject({
      ok: true,
      input: { founding: { slug: "plant-north", stage: "PRODUCE" }, by: "summary" },
    });
  });

  it.each<[string, Posted, object]>([
    [
      "its own pillars and lead",
      { ...platform, "lead-3": "A1", "lead-all": "A2", "pillars-all": "PEOPLE" },
      { key: "3", name: "Platform", pillars: ["TECHNOLOGY"], leadId: "A1" },
    ],
    [
      "the pillars of all, in the order of the method, and the lead of all",
      { ...platform, "pillars-3": [], "pillars-all": ["PROCESS", "PEOPLE"], "lead-all": "A2" },
      { pillars: ["PEOPLE", "PROCESS"], leadId: "A2" },
    ],
    ["nobody who leads it", { ...platform, "lead-3": "", "lead-all": "" }, { leadId: null }],
  ])("gives a stream %s", (_what, fields, stream) => {
    expect(read(fields)).toMatchObject({ ok: true, input: { streams: [stream] } });
  });

  it("keeps streams and owners apart, however many there are", () => {
    const several = read({
      stream: ["3", "7"],
      "name-3": "Platform",
      "name-7": "Use cases",
      "pillars-all": "TECHNOLOGY",
      owner: ["Kim", " Lou ", "Max"],
      "account-0": "A1",
      "account-1": "name",
      "account-2": "",
    });
    expect(several.ok && several.input.streams.map(({ key, name }) => [key, name])).toEqual([
      ["3", "Platform"],
      ["7", "Use cases"],
    ]);
    expect(several.ok && [...several.input.owners]).toEqual([
      ["Kim", "A1"],
      ["Lou", "name"],
      ["Max", null],
    ]);
    expect(read({}).ok && read({})).toMatchObject({ input: { streams: [], by: "" } });
  });

  it.each<[string, Posted, object]>([
    [
      "a stream without a pillar",
      { ...platform, "pillars-3": "MARKETING" },
      { "pillars-3": "Platform needs at least one pillar." },
    ],
    [
      "a stream without a name or a pillar",
      { stream: "3" },
      { "pillars-3": "A workstream needs at least one pillar." },
    ],
    ["a program without a name", { ...platform, name: "" }, { name: "Enter a name." }],
  ])("refuses %s", (_what, fields, messages) => {
    expect(read(fields)).toEqual({ ok: false, fields: messages });
  });
});
