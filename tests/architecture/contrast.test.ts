import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
    ([, name, light, dark]) => [name ?? "", { light: light ?? "", dark: dark ?? "" }],
  ),
);

const linear = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linear(hex);
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

const series = [1, 2, 3, 4].map((colour) => `series-${colour}`);

type Vision = readonly (readonly [number, number, number])[];

/** What is seen without one kind of cone, in linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions: Readonly<Record<string, Vision>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (rows: Vision, [a = 0, b = 0, c = 0]: readonly number[]): readonly number[] =>
  rows.map(([x, y, z]) => x * a + y * b + z * c);

const coneLight: Vision = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const perceived: Vision = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** How far apart two colours look, in hundredths of OKLab; 2 can just be told apart side by side. */
function difference(one: string, other: string, seen: Vision): number {
  const [first = [], second = []] = [one, other].map((hex) => {
    const light = times(seen, linear(hex)).map((part) => Math.min(1, Math.max(0, part)));
    return times(perceived, times(coneLight, light).map(Math.cbrt));
  });
  return 100 * Math.hypot(...first.map((part, at) => part - (second[at] ?? 0)));
}

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  const between = (one: string, other: string) =>
    contrast(tokens.get(one)?.[theme] ?? "", tokens.get(other)?.[theme] ?? "");

  test.each(texts)("%s can be read on %s (4.5)", (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(series)("the colour %s of a chart can be seen on every ground (3.0)", (colour) => {
    for (const ground of grounds) expect(between(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(visions))(
    "the colours of a chart differ in %s vision",
    (_name, seen) => {
      const colours = series.map((name) => tokens.get(name)?.[theme] ?? "");
      for (const one of colours)
        for (const other of colours)
          if (one !== other) expect(difference(one, other, seen)).toBeGreaterThanOrEqual(8);
    },
  );

  test.each(edges)("the edge %s of a field can be seen on %s (3.0)", (edge, ground) => {
    expect(between(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
