import { describe, expect, it } from "vitest";
import { logProgressForm } from "./log-progress.ts";

const posted = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  const all = { deliverableId: "DL15", state: "IN_PROGRESS", note: "Half is clean", ...fields };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return logProgressForm.read(form);
};

describe("the form of a log entry", () => {
  it("needs a note and no percentage", () => {
    expect(posted({ percent: "80" })).toEqual({
      ok: true,
      command: {
        deliverableId: "DL15",
        state: "IN_PROGRESS",
        note: "Half is clean",
        forecastDay: null,
        acknowledge: undefined,
        blocker: null,
        evidence: null,
      },
    });
    expect(posted({ note: " " })).toMatchObject({
      ok: false,
      fields: { note: "A note is needed." },
    });
  });

  it("takes a blocker and evidence only where something was written", () => {
    const read = posted({
      forecastDay: "2026-11-27",
      blockerTitle: "No access",
      blockerSeverity: "HIGH",
      blockerWants: "A named owner",
      evidenceLink: "https://x.example/1",
      evidenceTitle: "Report",
      evidenceDay: "2026-11-20",
    });
    expect(read).toMatchObject({
      ok: true,
      command: {
        forecastDay: "2026-11-27",
        blocker: { title: "No access", severity: "HIGH", wantedDecision: "A named owner" },
        evidence: { kind: "DOCUMENT", occurredDay: "2026-11-20" },
      },
    });
  });

  it("names the field that is missing or malformed", () => {
    expect(posted({ blockerTitle: "No access" })).toMatchObject({
      fields: { blockerSeverity: "How grave is it?" },
    });
    expect(posted({ evidenceLink: "https://x.example" })).toMatchObject({
      fields: { evidenceDay: "Which day is the evidence from?" },
    });
    expect(posted({ forecastDay: "tomorrow" })).toMatchObject({ ok: false });
    expect(posted({ state: "DONE" })).toMatchObject({ ok: false });
  });
});
