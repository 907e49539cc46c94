import { expect, it } from "vitest";
import { agoWords } from "./ago.tsx";

const now = "2026-11-27T12:00:00.000Z";

it.each([
  ["2026-11-27T11:59:40.000Z", "just now"],
  ["2026-11-27T11:55:00.000Z", "5 minutes ago"],
  ["2026-11-27T11:59:00.000Z", "1 minute ago"],
  ["2026-11-27T10:00:00.000Z", "2 hours ago"],
  ["2026-11-28T00:00:00.000Z", "in 12 hours"],
  ["2026-11-25T12:00:00.000Z", "2 days ago"],
])("%s reads %s", (at, words) => {
  expect(agoWords(at, now)).toBe(words);
});
