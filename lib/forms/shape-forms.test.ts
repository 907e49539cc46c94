import { describe, expect, it } from "vitest";
import { changeSettingForm } from "./change-setting.ts";
import { createOutcomeForm } from "./create-outcome.ts";
import { createWorkstreamForm } from "./create-workstream.ts";
import { foundProgramForm } from "./found-program.ts";

function posted(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) data.append(name, one);
  }
  return data;
}

const founding = {
  name: "Äpfel & Öl",
  slug: "",
  startDay: "2026-11-30",
  endDay: "2027-02-21",
  stage: "PRODUCE",
  zone: "Europe/Stockholm",
  weekend: ["6", "7"],
  holidays: "2026-12-25 Christmas Day\n\n2027-01-01",
  opensAt: "08:00",
  closesAt: "17:00",
};

describe("the form of a new program", () => {
  it("makes an address of the name and a calendar of its fields", () => {
    const read = foundProgramForm.read(posted(founding));
    expect(read).toMatchObject({
      ok: true,
      command: {
        slug: "apfel-ol",
        calendar: {
          zone: "Europe/Stockholm",
          weekend: [6, 7],
          holidays: [
            { day: "2026-12-25", name: "Christmas Day" },
            { day: "2027-01-01", name: "Holiday" },
          ],
        },
      },
    });
  });

  it("names the line of a holiday that is no day, and a day that is none", () => {
    const read = foundProgramForm.read(
      posted({ ...founding, holidays: "Christmas", startDay: "2026-02-30" }),
    );
    expect(read).toMatchObject({
      ok: false,
      fields: {
        holidays: expect.stringContaining("We couldn't read the date Christmas"),
        startDay: expect.stringContaining("2026-02-30"),
      },
    });
  });
});

describe("forms of the shape", () => {
  it("an outcome's parts come from their own fields, ids with commas or blanks", () => {
    const read = createOutcomeForm.read(
      posted({
        title: "Alerts",
        technologyStatement: "Live",
        technologyDeliverables: "DL12, DL21 DL12",
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      command: {
        parts: {
          TECHNOLOGY: { statement: "Live", deliverableIds: ["DL12", "DL21"] },
          PEOPLE: { statement: "", deliverableIds: [] },
        },
      },
    });
  });

  it("a pillar that is none is refused, nobody is a lead", () => {
    expect(createWorkstreamForm.read(posted({ name: "A", pillars: ["MARKETING"] })).ok).toBe(false);
    expect(createWorkstreamForm.read(posted({ name: "A", leadId: "" }))).toMatchObject({
      ok: true,
      command: { pillars: [], leadId: null, activate: false },
    });
  });

  it("an empty number goes back to the default", () => {
    expect(changeSettingForm.read(posted({ setting: "l1DaysHigh", value: "" }))).toMatchObject({
      ok: true,
      command: { value: null },
    });
    expect(changeSettingForm.read(posted({ setting: "l1DaysHigh", value: "four" })).ok).toBe(false);
  });
});
