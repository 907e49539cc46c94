import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
    ([, name, light, dark]) => [name ?? "", { light: light ?? "", dark: dark ?? "" }],
  ),
);

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "sheet", "well"];
const statuses = ["on-track", "at-risk", "off-track", "not-started", "complete", "blocked"];
const texts = [
  ...["ink", "ink-soft", "action", ...statuses].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ...statuses.map((status) => [status, `${status}-well`] as const),
  ["ink", "action-well"] as const,
  ["action", "action-well"] as const,
  ["action-ink", "action"] as const,
];
const edges = ["paper", "sheet"].map((ground) => ["rule-strong", ground] as const);

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  const between = (one: string, other: string) =>
    contrast(tokens.get(one)?.[theme] ?? "", tokens.get(other)?.[theme] ?? "");

  test.each(texts)("%s can be read on %s (4.5)", (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)("the edge %s of a field can be seen on %s (3.0)", (edge, ground) => {
    expect(between(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
