import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AvailabilityLine, FindingLine } from "#domain";
import { FormDisclosure } from "./form-disclosure.tsx";

const finding = (ruleId: string, sentence: string): FindingLine => ({
  ruleId,
  severity: "BLOCKS",
  sentence,
  remedy: "Do it differently.",
  remedyAt: null,
  whoMayOverride: "",
  standing: "OPEN",
  roleNote: null,
  subjectNoun: "gate",
  subjectId: "G-1",
  aspect: null,
  proposal: null,
});
const shown = (offer: Pick<AvailabilityLine, "open" | "findings">) =>
  renderToStaticMarkup(
    <FormDisclosure offer={{ command: "drop-gate", ...offer }} summary="Drop this gate" program="p">
      The form
    </FormDisclosure>,
  );

describe("a form that opens on the spot", () => {
  it("is absent without the permission", () => {
    const findings = [finding("T-01", "You don't have permission.")];
    expect(shown({ open: false, findings })).toBe("");
  });

  it("is closed with its reason before it is opened, where another rule stands in the way", () => {
    const html = shown({ open: false, findings: [finding("A-15", "It is decided already.")] });
    expect(html).toContain("Drop this gate: not possible now.");
    expect(html).toContain("It is decided already.");
    expect(html).not.toContain("The form");
  });

  it("holds its form where nothing does", () => {
    expect(shown({ open: true, findings: [] })).toMatch(/<details.*Drop this gate.*The form/s);
  });
});
