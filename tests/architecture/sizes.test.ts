import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name));

const linesOf = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length;
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

const pages = filesIn("app").filter((file) => /(^|\/)page\.tsx$/.test(file));
const screens = [...filesIn("app"), ...filesIn("components")].filter((file) =>
  file.endsWith(".tsx"),
);

/** Long for a reason: lists of shapes and words, which one reads by searching. */
const listings = [
  "lib/domain/authority.ts",
  "lib/domain/nouns.ts",
  "lib/domain/settings.ts",
  "lib/domain/vocabulary.ts",
  "lib/domain/commands.ts",
];

describe("sizes", () => {
  test.each(pages)("%s awaits, asks, views and prints in at most 60 lines", (page) => {
    expect(linesOf(page)).toBeLessThanOrEqual(60);
  });

  test("at most one component in four is a client component", () => {
    const clients = screens.filter((file) =>
      /^["']use client["']/.test(readFileSync(file, "utf8")),
    );
    expect(clients.length / screens.length, clients.join("\n")).toBeLessThanOrEqual(0.25);
  });

  test("no file of ours is longer than 300 lines", () => {
    const long = ["app", "components", "lib"]
      .flatMap(filesIn)
      .filter((file) => !isTest(file) && !listings.includes(file) && linesOf(file) > 300)
      .map((file) => `${file}: ${linesOf(file)}`);
    expect(long).toEqual([]);
  });

  test("no folder is called after what has no noun", () => {
    const forbidden = /\/(utils?|helpers?|common|services?|managers?|hooks|types)\//;
    expect(
      ["app", "components", "lib"].flatMap(filesIn).filter((file) => forbidden.test(file)),
    ).toEqual([]);
  });
});
