import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { as, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Deliverable } from "../../nouns.ts";
import { blockerForm } from "./blocker-form.ts";

const work = (id: string, set: Partial<Deliverable> = {}) =>
  change("deliverable-created", id, {
    ...freshDeliverable({ title: id, workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
    ...set,
  });
const form = (aboutId: string | null, who: string, ...changes: readonly Change[]) =>
  blockerForm(applyAll(smallProgram(), changes), aboutId, as(who));
const listed = (...asked: Parameters<typeof form>) =>
  form(...asked).deliverables.map(({ id, chosen }) => (chosen ? `[${id}]` : id));

describe("the form of a blocker", () => {
  it("lists what it is about, the reader's own and that of streams they lead, open and each once", () => {
    expect(listed(null, "M2")).toEqual(["DL01"]);
    expect(listed("DL02", "M2")).toEqual(["[DL02]", "DL01"]);
    expect(listed("DL01", "M2", work("DL09", { workstreamId: "W2", ownerId: "M2" }))).toEqual([
      "[DL01]",
      "DL09",
    ]);
    expect(
      listed("DL02", "M2", change("deliverable-edited", "DL02", { state: "DROPPED" })),
    ).toEqual(["DL01"]);
    expect(listed(null, "M9")).toEqual([]);
    expect(listed("DL99", "M99")).toEqual([]);
  });

  it("lists forty at most", () => {
    const more = (count: number) =>
      Array.from({ length: count }, (_, nth) => work(`DL${nth + 10}`));
    expect(listed(null, "M2", ...more(39))).toHaveLength(40);
    expect(listed(null, "M2", ...more(40))).toHaveLength(40);
  });

  it("chooses the stream of what it is about, else the reader's first, of those that go on", () => {
    const chosen = (...asked: Parameters<typeof form>) =>
      form(...asked).streams.flatMap(({ id, chosen: is }) => (is ? [id] : []));
    expect(chosen("DL01", "M3")).toEqual(["W1"]);
    expect(chosen(null, "M3")).toEqual(["W2"]);
    expect(chosen(null, "M9")).toEqual([]);
    const dropped = change("workstream-dropped", "W1", { state: "DROPPED" });
    expect(form(null, "M3", dropped).streams.map(({ id }) => id)).toEqual(["W2"]);
  });

  it("names active people, the sponsor and who leads execution", () => {
    const left = change("member-removed", "M8", { active: false });
    const shown = form(null, "M2", left);
    expect(shown.people.map(({ name }) => name.split(" ")[0])).toEqual([
      "Ada",
      "Ben",
      "Cleo",
      "Dov",
      "Eva",
      "Finn",
      "Gro",
      "Ida",
      "Jon",
    ]);
    expect([shown.sponsorName, shown.executionLeadName]).toEqual(["Eva Roth", "Ada Lind"]);
    const lead = (...gone: readonly string[]) =>
      form(null, "M2", ...gone.map((id) => change("member-removed", id, { active: false })))
        .executionLeadName;
    expect([lead("M1"), lead("M1", "M9")]).toEqual(["Ida Voss", null]);
  });

  it("lets work be stopped by whoever may log it, and by who leads execution", () => {
    const may = (aboutId: string | null, who: string) => form(aboutId, who).mayStopWork;
    expect([may(null, "M1"), may(null, "M2"), may("DL02", "M2")]).toEqual([true, true, true]);
    expect([may("DL01", "M9"), may(null, "M9")]).toEqual([false, false]);
  });
});
