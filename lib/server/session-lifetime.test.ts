import { expect, it } from "vitest";
import { sessionSeconds, WrongSetting } from "./session-lifetime.ts";

const seconds = (hours?: string) =>
  sessionSeconds({ NODE_ENV: "test", ...(hours === undefined ? {} : { SESSION_HOURS: hours }) });

it("a session lasts 12 hours unless SESSION_HOURS says otherwise", () => {
  expect(seconds()).toBe(12 * 3600);
  expect(seconds("")).toBe(12 * 3600);
  expect(seconds("1.5")).toBe(5400);
});

it.each(["0", "-1", "721", "soon"])("SESSION_HOURS=%s is refused with a sentence", (hours) => {
  expect(() => seconds(hours)).toThrow(WrongSetting);
});
