import { describe, expect, it } from "vitest";
import { readEnergyForm } from "./read-energy.ts";

function posted(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  form.set("sprintId", "S4");
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe("the readings of a sprint", () => {
  it("reads the rows that have a number or are not assessed, and leaves the others out", () => {
    const read = readEnergyForm.read(
      posted({
        "value.ATTENTION": " 58,5 ",
        "basis.ATTENTION": "Leadership time",
        "basis.SPONSORSHIP": "Steering attendance",
        "value.GOODWILL": "",
        "unassessed.GOODWILL": "on",
        "basis.GOODWILL": "The pulse was late",
        "value.CHANGE_CAPACITY": "60",
        "replenishedBy.CHANGE_CAPACITY": "LOAD_REMOVED",
        "evidence.CHANGE_CAPACITY": "Two rollouts moved",
        acknowledge: "We know",
      }),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.fields));
    expect(read.command).toMatchObject({ sprintId: "S4", acknowledge: "We know" });
    expect(read.command.readings).toMatchObject([
      { reservoir: "ATTENTION", value: 58.5, basis: "Leadership time", trend: null },
      { reservoir: "GOODWILL", value: null, basis: "The pulse was late" },
      { reservoir: "CHANGE_CAPACITY", value: 60, replenishedBy: "LOAD_REMOVED" },
    ]);
  });

  it("names the row of what is no number, no choice, or both a number and not assessed", () => {
    const read = readEnergyForm.read(
      posted({
        "value.ATTENTION": "many",
        "value.GOODWILL": "50",
        "unassessed.GOODWILL": "on",
        "trend.SPONSORSHIP": "UPWARDS",
      }),
    );
    expect(read).toEqual({
      ok: false,
      fields: {
        "value.ATTENTION": '"many" is not a number.',
        "value.GOODWILL": "A number, or not assessed: not both.",
        "trend.SPONSORSHIP": '"UPWARDS" is not one of the choices.',
      },
    });
  });
});
