import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../tests/fixtures/clearwater.ts";
import stored from "../../../tests/fixtures/reports/format-1.json" with { type: "json" };
import { canonicalJson } from "../engine/canonical-json.ts";
import { warningsOnDay } from "../indicators/warnings-on-day.ts";
import type { Report } from "../nouns.ts";
import { reportBefore } from "./optimism-gap.ts";
import { reportContent } from "./report-content.ts";
import { readReport } from "./report-format.ts";

const reason = (snapshot: string, format: number) => {
  const read = readReport(snapshot, format);
  return read.kind === "unreadable" ? read.reason : "read";
};

describe("a report published in format 1", () => {
  it.each(stored)("$reportId still fits its hash and opens", ({ snapshot, hash }) => {
    expect(createHash("sha256").update(snapshot).digest("hex")).toBe(hash);
    const read = readReport(snapshot, 1);
    if (read.kind === "unreadable") throw new Error(read.reason);
    expect(read.content).toMatchObject({ format: 2, ended: [] });
  });

  it.each(stored)("$reportId says what it said: nothing is lost or changed on the way", (body) => {
    const read = readReport(body.snapshot, 1);
    if (read.kind === "unreadable") throw new Error(read.reason);
    const { ended: _ended, ...content } = read.content;
    const old = {
      ...content,
      format: 1,
      atRisk: withoutFigures(content.atRisk),
      failed: withoutFigures(content.failed),
      exceptions: content.exceptions.map(({ key: _key, ...one }) => one),
    };
    expect(canonicalJson(old)).toBe(body.snapshot);
  });

  const withoutFigures = ({ sentence, lines }: { sentence: string; lines: readonly object[] }) => ({
    sentence,
    lines: lines.map((line) =>
      Object.fromEntries(Object.entries(line).filter(([k]) => k !== "figures")),
    ),
  });
});

describe("a report published now", () => {
  const eatp = asPerson("leila");
  const program = clearwater();
  const last = reportBefore(program, 99);
  const content = () => {
    const report: Report | null = last && { ...last, number: 4, periodEnd: eatp.today };
    if (!report) throw new Error("the archive is empty");
    return reportContent(program, report, eatp, warningsOnDay(program, eatp));
  };

  it("is read back as it was written", () => {
    const written = content();
    const read = readReport(canonicalJson(written), written.format);
    expect(read).toEqual({ kind: "read", content: written });
  });

  it("loses no field to the schema", () => {
    const snapshot = canonicalJson(content());
    const read = readReport(snapshot, 2);
    if (read.kind === "unreadable") throw new Error(read.reason);
    expect(canonicalJson(read.content)).toBe(snapshot);
  });
});

describe("a body that cannot be read", () => {
  const whole = stored[0]?.snapshot ?? "";

  it("says so when it is no JSON", () => {
    expect(reason(whole.slice(0, 100), 1)).toBe("The stored text is not valid JSON.");
    expect(reason("", 1)).toBe("The stored text is not valid JSON.");
  });

  it("says so when its format is of a later version", () => {
    expect(reason(whole, 3)).toMatch(/stored in format 3.*reads formats 1 to 2/);
  });

  it("names the place that does not fit, and how many more", () => {
    const { day: _day, ...without } = JSON.parse(whole);
    expect(reason(JSON.stringify(without), 1)).toMatch(/at day \(not a day\)\.$/);
    expect(reason(whole, 2)).toMatch(/shape of its format: at format .* and in \d+ more places\.$/);
    expect(reason("[]", 1)).toContain("at the top level");
    expect(reason("null", 2)).toContain("at the top level");
  });
});
