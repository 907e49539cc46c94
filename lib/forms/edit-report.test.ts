import { describe, expect, it } from "vitest";
import { editReportForm } from "./edit-report.ts";

function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ reportId: "R1", ...fields }))
    for (const one of typeof value === "string" ? [value] : value) data.append(name, one);
  return data;
}

describe("the form of a report", () => {
  it("reads rows of decisions and leaves blank ones out", () => {
    const read = editReportForm.read(
      form({
        summary: "Steady",
        question: ["Who owns access?", ""],
        ofWhom: ["CIO", ""],
        byDay: ["2026-11-27", ""],
        costOfWaiting: ["A week a week", ""],
        lastQuestion: "SC-2?",
        lastBecame: "Next cycle",
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      command: {
        summary: "Steady",
        decisionsAsked: [{ question: "Who owns access?", byDay: "2026-11-27" }],
        lastDecisions: [{ question: "SC-2?", became: "Next cycle" }],
      },
    });
  });

  it("names the row and the field of a decision that lacks something", () => {
    const read = editReportForm.read(
      form({ question: "Who?", ofWhom: "", byDay: "soon", costOfWaiting: "" }),
    );
    expect(read).toEqual({
      ok: false,
      fields: {
        ofWhom: "Decision 1: say of whom it is asked.",
        costOfWaiting: "Decision 1: say what waiting costs.",
        byDay: "Decision 1: We couldn't read the date soon. Use 18 Dec 2026 or 2026-12-18.",
      },
    });
  });
});
