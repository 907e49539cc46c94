import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Deliverable } from "../../nouns.ts";
import { saveView } from "../commands/save-view.ts";
import type { ListSearch } from "../list-query.ts";
import { searchOf } from "../list-query.ts";
import { deliverableList } from "./deliverable-list.ts";

const added = (id: string, set: Partial<Deliverable>) =>
  change("deliverable-created", id, {
    ...freshDeliverable({ title: `Title of ${id}`, workstreamId: "W1", primaryPillar: "PEOPLE" }),
    ...set,
  });
const program = applyAll(smallProgram(), [
  added("DL04", { state: "DROPPED", dueDay: day("2026-11-21") }),
  added("DL05", {}),
  change("deliverable-edited", "DL01", { dueDay: day("2026-11-20") }),
]);
const ask = (search: ListSearch, reader = "M2") =>
  deliverableList.page(program, search, as(reader));
const idsOf = (search: ListSearch, reader?: string) => ask(search, reader).rows.map(({ id }) => id);

describe("the list of deliverables", () => {
  it("shows all but dropped ones by their due date, those without one last", () => {
    const page = ask({});
    expect(page).toMatchObject({ total: 5, found: 4, page: 1, pages: 1 });
    expect(page.rows.map(({ id }) => id)).toEqual(["DL01", "DL03", "DL02", "DL05"]);
    expect(page.sort).toBeNull();
    expect(page.columns.find(({ key }) => key === "due")).toMatchObject({
      sorted: "ascending",
      query: "sort=-due",
    });
    expect(idsOf({ sort: "-due" })).toEqual(["DL02", "DL03", "DL01", "DL05"]);
  });

  it.each(["title", "stream", "pillar", "state", "owner", "sprint", "points", "due", "expected"])(
    "is sorted by %s, one way and the other",
    (key) => {
      const [up, down] = [idsOf({ sort: key }), idsOf({ sort: `-${key}` })];
      expect([...up].sort()).toEqual([...down].sort());
      const column = ask({ sort: `-${key}` }).columns.find((one) => one.key === key);
      expect(column?.sorted).toBe("descending");
    },
  );

  it("compares names by their letters, and states by their course", () => {
    // Model trained again, Sensor data, Title of DL05, Work instruction.
    expect(idsOf({ sort: "title" })).toEqual(["DL02", "DL01", "DL05", "DL03"]);
    expect(idsOf({ sort: "state" }).at(-1)).toBe("DL03");
    expect(idsOf({ sort: "-owner" })).toEqual(["DL02", "DL03", "DL01", "DL05"]);
  });

  it("is filtered by state, stream, pillar, owner, sprint and day, alone and together", () => {
    expect(idsOf({ state: "DROPPED" })).toEqual(["DL04"]);
    expect(idsOf({ state: "LATE" })).toEqual(["DL01"]);
    expect(idsOf({ stream: "W2" })).toEqual(expect.arrayContaining(["DL02", "DL03"]));
    expect(idsOf({ stream: "W2" })).not.toContain("DL01");
    expect(idsOf({ stream: "W2", pillar: "PROCESS", state: "IN_REVIEW" })).toEqual(["DL03"]);
    expect(idsOf({ owner: "M3", sprint: "S4" })).toEqual(["DL03", "DL02"]);
    expect(idsOf({ sprint: "none" })).toContain("DL05");
    expect(idsOf({ owner: "nobody" })).toContain("DL05");
    expect(idsOf({ since: "2026-11-25", until: "2026-11-27" })).toEqual(["DL03", "DL02"]);
    expect(idsOf({ since: "2026-11-26" })).toEqual(["DL02"]);
    expect(idsOf({ until: "2026-11-24" })).toEqual(["DL01"]);
    expect(idsOf({ words: "instruction WORK" })).toEqual(["DL03"]);
    expect(idsOf({ words: "dl02" })).toEqual(["DL02"]);
  });

  it("means the reader by me, and the sprint that runs by the current one", () => {
    expect(idsOf({ owner: "me" }, "M2")).toEqual(["DL01"]);
    expect(idsOf({ owner: "me" }, "M3")).toEqual(["DL03", "DL02"]);
    expect(idsOf({ owner: "me" }, "M8")).toEqual([]);
    expect(idsOf({ sprint: "current" })).toEqual(idsOf({ sprint: "S4" }));
  });

  it("names each filter that holds, with the way back to where it does not", () => {
    const { active, query } = ask({
      until: "2026-11-27",
      state: "OPEN",
      sort: "-due",
      page: "1",
      words: "a & b",
    });
    expect(query).toBe("state=OPEN&until=2026-11-27&words=a%20%26%20b&sort=-due");
    expect(active).toEqual([
      { label: "State: Open", query: "until=2026-11-27&words=a%20%26%20b&sort=-due" },
      { label: "Due up to 2026-11-27", query: "state=OPEN&words=a%20%26%20b&sort=-due" },
      { label: "Words: a & b", query: "state=OPEN&until=2026-11-27&sort=-due" },
    ]);
  });

  it("ignores what it does not know, and says so", () => {
    const odd = { state: "LOST", stream: ["W2", "W1"], since: "soon", sort: "beauty", page: "-7" };
    const page = ask({ ...odd, owner: "__proto__" });
    expect(page.ignored).toEqual([
      'State "LOST"',
      'Stream "W1"',
      'Owner "__proto__"',
      'From "soon"',
      'Sort by "beauty"',
      'Page "-7"',
    ]);
    expect(page.page).toBe(1);
    expect(page.rows.every(({ id }) => idsOf({ stream: "W2" }).includes(id))).toBe(true);
  });

  it("names what it can't read of an address, however long or unprintable it is", () => {
    const { ignored } = ask({ words: "a".repeat(201), state: "OP\u0000EN", until: "2026-11-31" });
    expect(ignored).toEqual(['State "OP EN"', 'To "2026-11-31"', `Words "${"a".repeat(40)}…"`]);
  });

  it("shows a saved view whose address is spelled in another order as the one that is open", () => {
    const query = "sort=-due&words=a+b&state=OPEN";
    const kept = { list: "deliverables", name: "Open", query, scope: "MINE" } as const;
    const saved = done(program, saveView, kept, as("M1"));
    const [view] = deliverableList.page(saved, searchOf(query), as("M1")).views;
    expect(view).toMatchObject({ current: true, mayRename: true });
  });

  it("has forty rows on a page, and the last page at most", () => {
    const many = applyAll(
      program,
      Array.from({ length: 120 }, (_, nth) => added(`DL${nth + 100}`, {})),
    );
    const page = (asked: string) => deliverableList.page(many, { page: asked }, as("M1"));
    expect(page("1").rows).toHaveLength(40);
    expect(page("99")).toMatchObject({ page: page("1").pages });
    const seen = Array.from({ length: page("1").pages }, (_, nth) => page(String(nth + 1)).rows);
    expect(new Set(seen.flat().map(({ id }) => id)).size).toBe(page("1").found);
  });
});
