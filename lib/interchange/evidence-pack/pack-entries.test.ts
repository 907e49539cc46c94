import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmlessName, manifestLines, manifestText } from "./pack-entries.ts";

describe("names of files in a pack", () => {
  it.each([
    ["Report (final).pdf", "Report (final).pdf"],
    ["Übersicht – Q3.xlsx", "Übersicht – Q3.xlsx"],
    ["../../etc/passwd", "__.._etc_passwd"],
    ["..\\..\\evil.exe", "__.._evil.exe"],
    ["C:\\secret.pdf", "C__secret.pdf"],
    ["a\u0000b\nc.pdf", "a_b_c.pdf"],
    ["invoice\u202Efdp.exe", "invoice_fdp.exe"],
    ["trailing. ", "trailing_"],
    ["", "_"],
    ["..", "_"],
  ])("turns %j into %j", (name, harmless) => {
    expect(harmlessName(name)).toBe(harmless);
  });

  it("is short, one segment, and as plain the second time, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const plain = harmlessName(name);
        expect(plain).not.toMatch(/[\p{Cc}\p{Cf}/\\:]|^\.|\.$/u);
        expect(new TextEncoder().encode(plain).length).toBeLessThanOrEqual(250);
        expect(harmlessName(plain)).toBe(plain);
      }),
    );
  });
});

describe("a manifest", () => {
  it("is read as it was written, and told from other texts", () => {
    const lines = [{ name: "files/a b.pdf", sha256: "0".repeat(64) }];
    expect(manifestLines(manifestText(lines))).toEqual(lines);
    expect(manifestLines("Dear all,\n")).toBeNull();
    expect(manifestLines("")).toBeNull();
  });
});
