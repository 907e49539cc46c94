import { expect, it } from "vitest";
import { at, smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { ChangeKind } from "../changes.ts";
import { happenedAt, noticedLate } from "./noticed-late.ts";

it.each([
  ["10:14", null],
  ["10:15", at("2026-11-23", "10:15")],
  ["16:00", at("2026-11-23", "16:00")],
])("is worth a word a quarter of an hour later, at %s", (time, noticed) => {
  expect(noticedLate(at("2026-11-23"), at("2026-11-23", time))).toBe(noticed);
  expect(noticedLate(at("2026-11-23"), undefined)).toBeNull();
});

const said = (kind: ChangeKind, set: Readonly<Record<string, unknown>>, actorId?: string) =>
  happenedAt(smallProgram(), { kind, set, actorId: actorId ?? null });

it.each<[ChangeKind, string]>([
  ["escalation-opened", "openedAt"],
  ["escalation-raised", "tierEnteredAt"],
  ["warning-raised", "raisedAt"],
  ["warning-cleared", "clearedAt"],
  ["mention-drafted", "draftedAt"],
])("says of the clock's %s when it happened, and nothing of people's", (kind, field) => {
  const set = { [field]: at("2026-11-20") };
  expect(said(kind, set)).toBe(at("2026-11-20"));
  expect(said(kind, set, "M1")).toBeNull();
  expect(said(kind, { [field]: "some day" })).toBeNull();
  expect(said("deliverable-edited", set)).toBeNull();
});

it("says that a dependency is missed from the opening of the day after it was needed", () => {
  expect(said("dependency-missed", { needByDay: "2026-11-19" })).toBe(at("2026-11-20", "08:00"));
  expect(said("dependency-missed", { needByDay: "2026-11-20" })).toBe(at("2026-11-23", "08:00"));
  expect(said("dependency-missed", { needByDay: "soon" })).toBeNull();
  expect(said("dependency-missed", { needByDay: null })).toBeNull();
  expect(said("dependency-resolved", { needByDay: "2026-11-19" })).toBeNull();
});
