import { describe, expect, it } from "vitest";
import { AnchorUnreadable, anchorsFrom, headLine } from "./anchors.ts";

const hash = "0123456789abcdef".repeat(4);

describe("heads of the log kept elsewhere", () => {
  it("are found among whatever else was printed", () => {
    const head = { programId: "clearwater", seq: 1234, hash };
    const text = `The change logs are sound.\r\n\r\n${headLine(head)}\r\n  log-head w 7 ${hash.slice(0, 16)}\n`;
    expect(anchorsFrom(text)).toEqual([head, { programId: "w", seq: 7, hash: hash.slice(0, 16) }]);
    expect(anchorsFrom("nothing here")).toEqual([]);
  });

  it.each([
    "log-head",
    "log-head clearwater",
    `log-head clearwater 0 ${hash}`,
    `log-head clearwater 1.5 ${hash}`,
    "log-head clearwater 12 0123",
    `log-head clearwater 12 ${hash}0`,
  ])("are refused when a line isn't whole: %s", (line) => {
    expect(() => anchorsFrom(`\n${line}`)).toThrow(AnchorUnreadable);
    expect(() => anchorsFrom(`\n${line}`)).toThrow("line 2");
  });
});
