import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { FindingLine, FormAnswer, Typed } from "#domain";
import { Answer } from "./form-answer.tsx";

const finding = (ruleId: string, severity: FindingLine["severity"]): FindingLine => ({
  ruleId,
  severity,
  sentence: "Something was found.",
  remedy: "Mend it.",
  remedyAt: null,
  whoMayOverride: "",
  standing: "OPEN",
  roleNote: null,
  subjectNoun: "deliverable",
  subjectId: "DL01",
  aspect: null,
  proposal: null,
});

const shown = (findings: readonly FindingLine[], typed: Typed): string => {
  const answer: FormAnswer = { kind: "refused", findings, typed, turn: "1" };
  return renderToStaticMarkup(<Answer answer={answer} program="p" done="Saved." />);
};

describe("the reason for continuing", () => {
  it("is not needed by whoever corrects what was warned about", () => {
    const html = shown([finding("T-170", "WARNS")], {});
    const [, field = ""] = /<textarea([^>]*)>/.exec(html) ?? [];
    expect(field).toContain('name="acknowledge"');
    expect(field).not.toContain("required");
    expect(html).toContain("Only needed if you keep it as it is.");
  });

  it("stays with its text when it is too short, or when something else blocks", () => {
    const typed = { acknowledge: ["Because"] };
    for (const ruleId of ["T-05", "I-44"]) {
      const html = shown([finding(ruleId, "BLOCKS"), finding("T-170", "WARNS")], typed);
      expect(html).toMatch(/name="acknowledge"[^>]*>Because</);
    }
    expect(shown([finding("I-44", "BLOCKS")], {})).not.toContain("acknowledge");
  });
});
