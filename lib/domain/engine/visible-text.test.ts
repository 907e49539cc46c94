import { describe, expect, it } from "vitest";
import { as, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { inputOf, lines, readInput, reason, text } from "./inputs.ts";
import { reasonTooShort } from "./platform-rules.ts";
import { looksEmpty, trimmed } from "./visible-text.ts";

const invisible = ["", " ", "\u200b", "\u2060\ufeff", "\u00ad\u3164", "\u2800 \u034f", "\u202e\t"];

describe("a text that looks empty", () => {
  it.each(invisible)("is empty: %j", (written) => {
    expect(looksEmpty(written)).toBe(true);
    expect(trimmed(written)).toBe("");
  });

  it.each(["a", "\u200bа\u200b", "0", "–", "👩‍💻", "ไ"])("is not empty: %j", (written) => {
    expect(looksEmpty(written)).toBe(false);
    expect(trimmed(` ${written} `)).toBe(written);
  });

  it.each(invisible)("T-05 is no reason: %j", (written) => {
    const program = smallProgram();
    const subject = { noun: "facts", id: program.id } as const;
    const short = { subject, reason: written.repeat(40) };
    expect(reasonTooShort.check(program, short, as("M1"))[0]?.facts.length).toBe(0);
  });

  it("is no entry of a form", () => {
    const input = inputOf({ name: text("A name"), why: reason(), list: lines() });
    const read = readInput(input, { name: "\u200b", why: "\u2060", list: "One\n\u200b\nTwo\nOne" });
    expect(read).toEqual({ ok: false, fields: { name: "Enter a name.", why: "Enter a reason." } });
    const said = readInput(input, { name: "A", why: "B", list: "One\n\u200b\nTwo\nOne" });
    expect(said).toMatchObject({ ok: true, input: { list: ["One", "Two"] } });
  });
});
