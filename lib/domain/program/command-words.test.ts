import { describe, expect, it } from "vitest";
import { authority } from "../authority.ts";
import { commandWords } from "./command-words.ts";

describe("commands in words", () => {
  it("read as a verb with its object, without words of the code", () => {
    expect(commandWords("log-progress")).toBe("log progress");
    expect(commandWords("found-program")).toBe("create program");
    const names = Object.keys(authority).map(commandWords);
    expect(names.filter((name) => /-|retro\b|standup|feed\b|excuse|regrade/.test(name))).toEqual([
      "write stand-up note",
      "close a mention from a stand-up note",
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});
