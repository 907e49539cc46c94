import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { day } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { compareIds } from "../../engine/ids.ts";
import type { ListSearch } from "../list-query.ts";
import { actionList } from "./action-list.ts";
import { dependencyList } from "./dependency-list.ts";
import { escalationList } from "./escalation-list.ts";
import { evidenceList } from "./evidence-list.ts";
import { gateRegister } from "./gate-register.ts";
import type { List } from "./list.ts";
import type { ListPage } from "./list-shape.ts";

const program = clearwater();
const ask = (list: List, search: ListSearch): ListPage =>
  list.page(program, search, asPerson("leila"));
/** On all pages. */
const idsOf = (list: List, search: ListSearch): readonly string[] =>
  Array.from({ length: ask(list, search).pages }, (_, nth) =>
    ask(list, { ...search, page: String(nth + 1) }).rows.map(({ id }) => id),
  ).flat();

const lists = [escalationList, gateRegister, dependencyList, actionList, evidenceList].map(
  (list) => [list.name, list] as const,
);

describe.each(lists)("the list of %s", (_name, list) => {
  it("has rows, and sorts them by each of its columns, one way and the other", () => {
    const page = ask(list, {});
    expect(page.rows.length).toBeGreaterThan(2);
    expect(page.ignored).toEqual([]);
    for (const { key } of page.columns) {
      const up = idsOf(list, { sort: key });
      expect([...up].sort(compareIds), key).toEqual([...idsOf(list, {})].sort(compareIds));
      const sorted = ask(list, { sort: `-${key}` }).columns.find((one) => one.sorted !== null);
      expect(sorted, key).toMatchObject({ key, sorted: "descending" });
    }
  });

  it("can be asked by state, stream, pillar, owner, sprint, day and words", () => {
    const { filters } = ask(list, {});
    const keys = filters.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["state", "stream", "pillar", "owner", "sprint"]));
    expect(ask(list, { since: "2100-01-01" }).found).toBe(0);
    expect(ask(list, { words: "no such words" }).found).toBe(0);
    const all = ask(list, {}).found;
    for (const { key, choices } of filters) {
      const counts = choices.map(({ value }) => ask(list, { [key]: value }).found);
      expect(Math.max(...counts), key).toBeGreaterThan(0);
      expect(Math.min(...counts), key).toBeLessThan(all);
    }
  });

  it("means the same by the choices of a filter and by what it says of them", () => {
    for (const { key, label, choices } of ask(list, {}).filters)
      for (const { value, label: word } of choices)
        expect(ask(list, { [key]: value }).active[0]?.label).toBe(`${label}: ${word}`);
  });
});

describe("what single lists tell", () => {
  it("escalations by tier and state; an undecided one is open or acknowledged", () => {
    const undecided = idsOf(escalationList, { state: "UNDECIDED" });
    const states = new Set(undecided.map((id) => program.escalation.get(id)?.state));
    expect([...states].every((state) => state === "OPEN" || state === "ACKNOWLEDGED")).toBe(true);
    expect(undecided.length).toBeGreaterThan(0);
    for (const id of idsOf(escalationList, { tier: "L2_PROGRAM" }))
      expect(program.escalation.get(id)?.tier).toBe("L2_PROGRAM");
  });

  it("gates by day; decided ones have no suggestion, the others no decision", () => {
    const page = ask(gateRegister, {});
    const at = (key: string) => page.columns.findIndex((column) => column.key === key);
    for (const { cells } of page.rows)
      expect([cells[at("suggestion")], cells[at("outcome")]].filter(Boolean)).toHaveLength(1);
    expect(idsOf(gateRegister, { state: "UNDECIDED" })).not.toEqual([]);
    expect(idsOf(gateRegister, { state: "UNDECIDED", outcome: "GO" })).toEqual([]);
  });

  it("a dropped gate is neither late nor suggested anything", () => {
    const scheduled = change("gate-edited", "G-7", { scheduledDay: day("2026-10-01") });
    const dropped = change("gate-dropped", "G-7", { droppedReason: "It is decided with G-8." });
    const rowIn = (of: typeof program, search: ListSearch) =>
      gateRegister
        .page(of, search, asPerson("leila"))
        .rows.find(({ id }) => id === "G-7")
        ?.cells.map((cell) => JSON.stringify(cell))
        .join(" ");
    const late = rowIn(applyAll(program, [scheduled]), {});
    expect(late).toContain('"late":true');
    expect(late).toContain('"kind":"outcome"');
    const gone = rowIn(applyAll(program, [scheduled, dropped]), { state: "DROPPED" });
    expect(gone).toContain("Dropped");
    expect(gone).not.toContain('"late":true');
    expect(gone).not.toContain('"kind":"outcome"');
  });

  it("dependencies of a stream, at either end, and overdue ones", () => {
    const own = idsOf(dependencyList, { stream: "W2" });
    expect(own.length).toBeGreaterThan(0);
    for (const id of own) {
      const { fromId, fromWorkstreamId, toId } = program.dependency.get(id) ?? {};
      const streams = [fromId, toId].map((end) => program.deliverable.get(end ?? "")?.workstreamId);
      expect([...streams, fromWorkstreamId]).toContain("W2");
    }
    for (const id of idsOf(dependencyList, { state: "OVERDUE" }))
      expect(program.dependency.get(id)?.needByDay ?? "").toMatch(/^2026-(0|1[01])/);
  });

  it("actions of retrospectives and conditions of gates together", () => {
    const retros = idsOf(actionList, { agreed: "retroAction" });
    const conditions = idsOf(actionList, { agreed: "condition" });
    expect(retros.every((id) => program.retroAction.has(id))).toBe(true);
    expect(conditions.every((id) => program.condition.has(id))).toBe(true);
    expect(retros.length + conditions.length).toBe(ask(actionList, {}).found);
    for (const id of idsOf(actionList, { state: "UNSETTLED", agreed: "condition" }))
      expect(program.condition.get(id)?.closedDay).toBeNull();
  });

  it("evidence leads to what it shows, a criterion's to its deliverable or gate", () => {
    const { rows, columns } = ask(evidenceList, {});
    const at = columns.findIndex(({ key }) => key === "for");
    for (const { cells } of rows) {
      const cell = cells[at];
      expect(cell?.kind === "link" && /^CR-/.test(cell.text)).toBe(false);
    }
  });
});
