import { describe, expect, it } from "vitest";
import { cause } from "../causes.ts";
import type { RankedNeed } from "./need.ts";
import { needRows } from "./need-rows.ts";

const need = (id: string, set: Partial<RankedNeed> = {}): RankedNeed => ({
  id,
  weight: 1,
  at: "2026-11-20",
  cause: null,
  urgency: "soon",
  sentence: `${id} waits.`,
  clock: "today",
  concerned: [],
  why: { words: "It waits", ruleId: null, statement: "" },
  action: { label: "Open", path: `somewhere/${id}` },
  ...set,
});
const late = (id: string, stream: string, set: Partial<RankedNeed> = {}) =>
  need(id, {
    cause: cause("deliverablesLate", stream, stream === "W2" ? "Data platform" : "Rollout"),
    ...set,
  });

describe("the rows of Today", () => {
  it("make one of several needs of one cause, where the first of them stands", () => {
    const rows = needRows([
      need("a"),
      late("b", "W2"),
      need("c"),
      late("d", "W2"),
      late("e", "W3"),
    ]);
    expect(rows.map(({ id, sentence }) => [id, sentence])).toEqual([
      ["a", "a waits."],
      ["deliverablesLate:W2", "2 deliverables are late in Data platform."],
      ["c", "c waits."],
      ["e", "e waits."],
    ]);
    expect(rows.map(({ members }) => members.map(({ id }) => id))).toEqual([
      [],
      ["b", "d"],
      [],
      [],
    ]);
  });

  it("keep a need of a cause of its own as it is", () => {
    const [row] = needRows([late("b", "W2")]);
    expect(row).toMatchObject({ id: "b", action: { label: "Open" }, members: [], moreMembers: 0 });
  });

  it("carry the gravest urgency, the earliest clock and everybody concerned, each once", () => {
    const [row] = needRows([
      late("b", "W2", { clock: null, at: "", urgency: "watch", concerned: ["Ada"] }),
      late("c", "W2", { clock: "in 3 working days", at: "2026-11-26", concerned: ["Ben", "Ada"] }),
      late("d", "W2", { clock: "2 working days ago", at: "2026-11-19", urgency: "now" }),
    ]);
    expect(row).toMatchObject({
      urgency: "now",
      clock: "2 working days ago",
      concerned: ["Ada", "Ben"],
    });
  });

  it("lead to the page of all of them, else to that of the first without its anchor", () => {
    const at = (path: string) => ({ action: { label: "Act on it", path } });
    const [byTable] = needRows([late("b", "W2"), late("c", "W2")]);
    expect(byTable?.action).toEqual({ label: "See all 2", path: "workstreams/W2" });
    const warning = (id: string) =>
      need(id, { cause: cause("warnings"), ...at(`readings?stream=W1#${id}`) });
    expect(needRows([warning("b"), warning("c")])[0]?.action.path).toBe("readings?stream=W1");
  });

  it("open to ten at most and say how many more there are", () => {
    const many = Array.from({ length: 12 }, (_, at) => late(`n${at}`, "W2"));
    const [row] = needRows(many);
    expect(row?.sentence).toBe("12 deliverables are late in Data platform.");
    expect([row?.members.length, row?.moreMembers]).toEqual([10, 2]);
  });
});
