import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { apply } from "../../engine/apply.ts";
import { readInput } from "../../engine/inputs.ts";
import { visibleEscalations } from "../../people/who-sees.ts";
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
const asKept = (search: Readonly<Record<string, string>>) =>
  Object.entries(search)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
const namesFor = (program: typeof own, reader: string) =>
  viewTabs(program, "deliverables", "", asKept, as(reader)).views.map(({ name }) => name);

describe("a saved view", () => {
  it("for oneself is seen by its owner alone; one for the program by all", () => {
    expect(namesFor(shared, "M2")).toEqual(["Late", "Late in my stream"]);
    for (const reader of ["M1", "M3", "M5", "M8"])
      expect(namesFor(shared, reader)).toEqual(["Late"]);
    expect(viewTabs(shared, "gates", "", asKept, as("M2")).views).toEqual([]);
  });

  it("leads to its list with what was asked", () => {
    expect(placeOf(own, "savedView", "SV-1")).toBe(
      "/programs/small/deliverables?state=LATE&owner=me",
    );
    const [tab] = viewTabs(own, "deliverables", mine.query, asKept, as("M2")).views;
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

  it("has a name that can be seen", () => {
    const read = (name: string) => readInput(saveView.input, { ...mine, name });
    expect(read("\u200b\u2060")).toEqual({ ok: false, fields: { name: "Enter a name." } });
    expect(read("A\u200b").ok).toBe(true);
  });
});

describe("T-148 a view for everyone", () => {
  const title = "Sponsor leaves at the end of the year";
  const secret = (confidential: boolean) =>
    change("escalation-opened", "E-9", {
      ...freshEscalation({
        title,
        confidential,
        ownerId: "M1",
        openedById: "M1",
        openedAt: at("2026-11-20"),
        firstSeenDay: day("2026-11-20"),
      }),
    });
  const program = apply(smallProgram(), secret(true));
  const naming = [
    { ...everybodys, query: "words=E-9" },
    { ...everybodys, list: "activity", query: "kind=escalation&subject=E-9" },
    { ...everybodys, query: `words=${encodeURIComponent(title)}` },
    { ...everybodys, name: `Because of E-9` },
  ] as const;

  it.each(naming)("names no confidential escalation: $name $query", (view) => {
    expect(refusedBy(program, saveView, view, as("M1"))).toEqual(["T-148"]);
    // Of one's own it may, and a title that everybody knows may be named.
    const own = { ...view, scope: "MINE" } as const;
    expect(refusedBy(program, saveView, own, as("M1"))).toEqual([]);
    expect(refusedBy(apply(smallProgram(), secret(false)), saveView, view, as("M1"))).toEqual([]);
    const saved = done(program, saveView, own, as("M1"));
    expect(refusedBy(saved, shareView, one, as("M1"))).toEqual(["T-148"]);
  });

  it("T-148 is not renamed to it, and tells nothing to whoever does not know of the escalation", () => {
    const saved = done(program, saveView, everybodys, as("M1"));
    const name = { ...one, name: "All about E-9" };
    expect(refusedBy(saved, renameView, name, as("M1"))).toEqual(["T-148"]);
    const unknown = apply(
      program,
      change("escalation-updated", "E-9", { ownerId: "M3", openedById: "M3" }),
    );
    const sees = visibleEscalations(unknown, as("M1")).length > 0;
    expect(refusedBy(unknown, saveView, naming[0], as("M1"))).toEqual(sees ? ["T-148"] : []);
  });

  it("that was shared before it became confidential is left out for those who may not know of it", () => {
    const open = apply(smallProgram(), secret(false));
    const saved = done(open, saveView, naming[0], as("M1"));
    expect(namesFor(saved, "M8")).toEqual(["Late"]);
    const closed = apply(saved, change("escalation-updated", "E-9", { confidential: true }));
    expect(namesFor(closed, "M8")).toEqual([]);
    expect(namesFor(closed, "M1")).toEqual(["Late"]);
  });
});
