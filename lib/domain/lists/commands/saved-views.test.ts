import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { apply } from "../../engine/apply.ts";
import { readInput } from "../../engine/inputs.ts";
import { activityLines } from "../../program/views/activity.ts";
import { placeOf } from "../../subjects.ts";
import { viewTabs } from "../views/view-tabs.ts";
import { dropView } from "./drop-view.ts";
import { renameView } from "./rename-view.ts";
import { saveView } from "./save-view.ts";
import { shareView } from "./share-view.ts";

const mine = {
  list: "deliverables",
  name: "Late in my stream",
  query: "state=LATE&owner=me",
  scope: "MINE",
} as const;
const everybodys = { ...mine, name: "Late", scope: "PROGRAM" } as const;
const own = done(smallProgram(), saveView, mine, as("M2"));
const shared = done(own, saveView, everybodys, as("M1"));
const one = { savedViewId: "SV-1" };
const namesFor = (program: typeof own, reader: string) =>
  viewTabs(program, "deliverables", "", as(reader)).views.map(({ name }) => name);

describe("a saved view", () => {
  it("for oneself is seen by its owner alone; one for the program by all", () => {
    expect(namesFor(shared, "M2")).toEqual(["Late", "Late in my stream"]);
    for (const reader of ["M1", "M3", "M5", "M8"])
      expect(namesFor(shared, reader)).toEqual(["Late"]);
    expect(viewTabs(shared, "gates", "", as("M2")).views).toEqual([]);
  });

  it("leads to its list with what was asked", () => {
    expect(placeOf(own, "savedView", "SV-1")).toBe(
      "/programs/small/deliverables?state=LATE&owner=me",
    );
    const [tab] = viewTabs(own, "deliverables", mine.query, as("M2")).views;
    expect(tab).toMatchObject({ current: true, mayRename: true, mayDrop: true, mayShare: false });
  });

  it("T-01 is saved for the program by the EATP only, and for oneself by anybody but a viewer", () => {
    expect(refusedBy(own, saveView, everybodys, as("M2"))).toEqual(["T-01"]);
    expect(refusedBy(own, saveView, everybodys, as("M1"))).toEqual([]);
    expect(refusedBy(own, saveView, mine, as("M5"))).toEqual([]);
    expect(refusedBy(own, saveView, mine, as("M8"))).toEqual(["T-01"]);
  });

  it("T-08 has a name that its owner, or the program, has no other of on that list", () => {
    expect(refusedBy(own, saveView, { ...mine, name: "late in MY stream" }, as("M2"))).toEqual([
      "T-08",
    ]);
    expect(refusedBy(own, saveView, mine, as("M3"))).toEqual([]);
    expect(refusedBy(own, saveView, { ...mine, list: "gates" }, as("M2"))).toEqual([]);
    expect(refusedBy(shared, saveView, everybodys, as("M1"))).toEqual(["T-08"]);
  });

  it("is renamed, shared and dropped by whom it belongs to", () => {
    const renamed = done(own, renameView, { ...one, name: "Late ones" }, as("M2"));
    expect(renamed.savedView.get("SV-1")?.name).toBe("Late ones");
    expect(refusedBy(own, renameView, { ...one, name: "X" }, as("M3"))).toEqual(["T-01"]);
    const dropped = done(own, dropView, one, as("M2"));
    expect(dropped.savedView.get("SV-1")?.droppedAt).toBe(as("M2").now);
    expect(namesFor(dropped, "M2")).toEqual([]);
    expect(refusedBy(dropped, dropView, one, as("M2"))).toEqual(["T-02"]);
    expect(refusedBy(dropped, saveView, mine, as("M2"))).toEqual([]);
    const ofEatp = done(smallProgram(), saveView, mine, as("M1"));
    expect(namesFor(done(ofEatp, shareView, one, as("M1")), "M8")).toEqual([mine.name]);
  });

  it("T-02 isn't there for the EATP while it is somebody's own", () => {
    expect(refusedBy(own, dropView, one, as("M1"))).toEqual(["T-02"]);
    expect(refusedBy(own, renameView, { ...one, name: "Theirs" }, as("M1"))).toEqual(["T-02"]);
    expect(refusedBy(own, shareView, one, as("M1"))).toEqual(["T-02"]);
    expect(refusedBy(shared, dropView, { savedViewId: "SV-2" }, as("M1"))).toEqual([]);
  });

  it("for oneself stands in nobody else's activity", () => {
    const saved = own.savedView.get("SV-1");
    if (!saved) throw new Error("saved");
    const { id, ...set } = saved;
    const row = {
      seq: 1,
      actorId: "person-2",
      actorName: "Ben Moor",
      deed: "save-view",
      kind: "view-saved",
      noun: "savedView",
      subjectId: id,
      set,
      before: null,
      overriddenRules: [],
      requestId: "R-1",
      at: at("2026-11-23"),
    } as const;
    expect(activityLines(own, [row], as("M2"))).toHaveLength(1);
    expect(activityLines(own, [row], as("M1"))).toEqual([]);
    const public_ = apply(own, change("view-shared", id, { shared: true }));
    expect(activityLines(public_, [row], as("M1"))).toHaveLength(1);
  });

  it("keeps nothing that an address can't hold", () => {
    const read = (query: string) => readInput(saveView.input, { ...mine, query }).ok;
    expect(read("state=OPEN&words=a%20b")).toBe(true);
    expect(read('"><script>')).toBe(false);
    expect(read("a b")).toBe(false);
  });
});
