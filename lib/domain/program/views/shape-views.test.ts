import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { done } from "../../../../tests/fixtures/doing.ts";
import { freshOutcome, freshReport } from "../../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { asProgramId } from "../../engine/ids.ts";
import type { Gate, Outcome, Report } from "../../nouns.ts";
import { createOutcome } from "../../outcomes/commands/create-outcome.ts";
import { startOutcome } from "../../outcomes/commands/start-outcome.ts";
import type { OutcomeForm } from "../../outcomes/views/outcome-list.ts";
import { outcomeList } from "../../outcomes/views/outcome-list.ts";
import { peoplePage } from "../../people/views/people-page.ts";
import { directoryId, emptyProgram } from "../../program.ts";
import { rulebook } from "../../rulebook.ts";
import { settingNames } from "../../settings.ts";
import { needsOf } from "../../today/views/needs.ts";
import { workstreamList } from "../../workstreams/views/workstream-list.ts";
import { workstreamPage } from "../../workstreams/views/workstream-page.ts";
import { programCard } from "./programs-list.ts";
import { readerOf } from "./reader.ts";
import type { RulebookFilter } from "./rulebook-page.ts";
import { rulebookPage } from "./rulebook-page.ts";
import { settingNumbers } from "./setting-numbers.ts";
import { settingsPage } from "./settings-page.ts";
import { programFrame, sprintDayWords } from "./shell.ts";

const program = smallProgram();
const eatp = as("M1");
function gateOfStream(): Gate {
  const gate = program.gate.get("G-1");
  if (!gate) throw new Error("no gate");
  return gate;
}

describe("the frame", () => {
  it("says cycle, sprint day, stage and what the stage is for", () => {
    const frame = programFrame(program, eatp);
    expect(frame.cycle).toBe("Cycle 1 · sprint 4, day 6 of 10");
    expect(frame.stages.find(({ standing }) => standing === "current")?.name).toBe("Produce");
    expect(frame.stagePurpose).toContain("roadmap");
    expect(frame.demoClock).toBeNull();
  });

  it("names the cycle alone between sprints, and says what to do before the first cycle", () => {
    const between = change("sprint-closed", "S4", { state: "CLOSED" });
    const on = as("M1", day("2026-12-20"));
    expect(programFrame(applyAll(program, [between]), on).cycle).toBe("Cycle 1");
    const bare = applyAll(program, [
      between,
      change("program-edited", "small", { currentCycleId: null }),
    ]);
    const frame = programFrame(bare, on);
    expect([frame.cycle, frame.stagePurpose]).toEqual(["No cycle yet", "Open a cycle to start."]);
    expect(frame.stages.every(({ standing }) => standing === "ahead")).toBe(true);
  });

  it("leads the search to streams, the next eight gates by day and the last three reports", () => {
    const report = (id: string, number: number, set: Partial<Report> = {}) =>
      change("report-drafted", id, {
        ...freshReport({
          periodStart: day("2026-11-02"),
          periodEnd: day("2026-11-15"),
          state: "PUBLISHED",
          number,
        }),
        ...set,
      });
    const { id: _id, ...known } = gateOfStream();
    const gate = (id: string, set: Partial<Gate>) =>
      change("gate-scheduled", id, { ...known, name: `Gate ${id}`, ...set });
    const led = (...changes: readonly Change[]) =>
      programFrame(applyAll(program, changes), eatp).places.map(
        ({ href, label }) => `${href.replace("/programs/small/", "")} ${label}`,
      );
    expect(led()).toEqual([
      "workstreams/W1 W1 Platform",
      "workstreams/W2 W2 Use cases",
      "gates/G-1 G-1 Platform can carry a pilot",
    ]);
    const gone = led(
      change("workstream-dropped", "W1", { state: "DROPPED" }),
      gate("G-2", { outcome: "GO" }),
      gate("G-3", { droppedReason: "Not needed" }),
      gate("G-4", { scheduledDay: null }),
      gate("G-5", { scheduledDay: day("2026-11-26") }),
      report("R1", 1),
      report("R2", 2, { state: "CORRECTED" }),
      report("R3", 2, { version: 2 }),
      report("R4", 3),
      report("R5", 4, { state: "DRAFT" }),
    );
    expect(gone).toEqual([
      "workstreams/W2 W2 Use cases",
      "gates/G-5 G-5 Gate G-5",
      "gates/G-1 G-1 Platform can carry a pilot",
      "gates/G-4 G-4 Gate G-4",
      "reports/R4 Report 3",
      "reports/R3 Report 2, version 2",
      "reports/R2 Report 2",
    ]);
    const many = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((nth) => gate(`G-${nth}`, {}));
    expect(led(...many).filter((place) => place.startsWith("gates/"))).toHaveLength(8);
  });

  it("counts a sprint that ran over and one that hasn't started", () => {
    expect(sprintDayWords(program, day("2026-12-01"))).toBe("sprint 4, ended 2 working days ago");
    expect(sprintDayWords(program, day("2026-11-15"))).toBe("sprint 4 hasn't started");
  });
});

describe("screens of the shape", () => {
  it("a card shows stage, day and evidence", () => {
    expect(programCard(program, eatp)).toMatchObject({
      stage: "Produce",
      when: "Cycle 1 · sprint 4, day 6 of 10",
      outcomes: { delivered: 0, of: 0 },
      myRole: "EATP (execution lead)",
    });
  });

  it("a card counts outcomes that are delivered of those not stopped, and is an administrator's too", () => {
    const outcome = (id: string, state: Outcome["state"]) =>
      change("outcome-created", id, freshOutcome({ title: id, state }));
    const told = applyAll(program, [
      outcome("O1", "DELIVERED"),
      outcome("O2", "IN_DELIVERY"),
      outcome("O3", "STOPPED"),
      outcome("O4", "ADOPTED"),
    ]);
    expect(programCard(told, eatp).outcomes).toEqual({ delivered: 2, of: 3 });
    expect(programCard(told, as("M99")).myRole).toBe("Administrator");
  });

  it("streams stand beside their evidence; a claim that is better is named", () => {
    const late = applyAll(program, [
      change("deliverable-edited", "DL01", { dueDay: day("2026-11-18") }),
      change("status-claimed", "W1", { claimedStatus: "ON_TRACK" }),
    ]);
    const list = workstreamList(late, eatp);
    expect(list.optimistic.map(({ id }) => id)).toEqual(["W1"]);
    expect(list.create.open).toBe(true);
    const page = workstreamPage(late, "W1", 1, as("M2"));
    expect(page?.reasons[0]?.words).toContain("DL01");
    expect(page?.gates[0]).toMatchObject({ id: "G-1", criteria: 2, met: 0, criticalUnmet: 1 });
    expect(page?.edit.open).toBe(true);
    expect(page?.drop.findings[0]?.ruleId).toBe("T-01");
    expect(workstreamPage(late, "W9", 1, eatp)).toBeNull();
  });

  it("outcomes say which part lags, and why delivering is closed", () => {
    const shaped = done(
      program,
      createOutcome,
      {
        title: "Alerts in use",
        measure: "",
        useCaseId: null,
        businessOwnerId: "M10",
        parts: { TECHNOLOGY: { statement: "Live", deliverableIds: ["DL01"] } },
      },
      eatp,
    );
    const list = outcomeList(shaped, eatp);
    const outcome = list.outcomes[0];
    expect(list).toMatchObject({ draft: 1, delivered: 0 });
    expect(outcome).toMatchObject({ stateWord: "Draft", deliver: null });
    expect(outcome?.start?.findings.map(({ ruleId }) => ruleId)).toEqual(["I-12"]);
    expect(outcome?.parts.find(({ pillar }) => pillar === "TECHNOLOGY")?.why).toBe(
      "DL01 is in progress",
    );
  });

  it("outcomes list the deliverables to choose from only for the form that is open", () => {
    const listed = (...asked: [OutcomeForm?]) =>
      outcomeList(clearwater(), asPerson("leila"), ...asked).choices.deliverables;
    expect(listed()).toEqual([]);
    const all = clearwater().deliverable;
    for (const asked of [{ kind: "new" }, { kind: "part", partId: "P1" }] as const) {
      expect(listed(asked).length).toBeGreaterThan(15);
      for (const { id, title } of listed(asked)) {
        expect(all.get(id)).toMatchObject({ title });
        expect(all.get(id)?.state).not.toBe("DROPPED");
      }
    }
    const [first] = outcomeList(program, eatp).choices.deliverables;
    expect(first?.id, "an empty page opens the form of itself").toBe("DL01");
  });

  describe("the rulebook", () => {
    const rulesOf = (filter: RulebookFilter) =>
      rulebookPage(filter).groups.flatMap(({ rules }) => rules.map(({ id }) => id));
    const known = new Map(rulebook.map((card) => [card.id, card]));

    it("shows every rule once, page by page and family by family", () => {
      const { pages } = rulebookPage({});
      const all = Array.from({ length: pages }, (_, at) => rulesOf({ page: String(at + 1) }));
      expect(Math.max(...all.map(({ length }) => length))).toBeLessThanOrEqual(30);
      expect(all.flat().sort()).toEqual(rulebook.map(({ id }) => id).sort());
      const families = all.flat().map((id) => known.get(id)?.standingOf);
      expect(families.filter((one, at) => one !== families[at - 1])).toEqual([
        "normative",
        "policy",
        "platform",
      ]);
    });

    it("filters by family, severity and words", () => {
      const blocking = rulesOf({ family: "policy", severity: "BLOCKS" });
      expect(blocking.length).toBeGreaterThan(0);
      for (const id of blocking)
        expect(known.get(id)).toMatchObject({ standingOf: "policy", severity: "BLOCKS" });
      expect(rulesOf({ text: "i-10" })).toContain("I-10");
      expect(rulebookPage({ text: "i-10" }).foundCount).toBeLessThan(rulebook.length);
      expect(rulebookPage({ text: "no such words" })).toMatchObject({ groups: [], pages: 1 });
    });

    it("opens its first or last page where the address names none", () => {
      expect(rulebookPage({ page: "x" }).page).toBe(1);
      expect(rulebookPage({ page: "-3" }).page).toBe(1);
      const { page, pages, planned } = rulebookPage({ page: "999" });
      expect(page).toBe(pages);
      expect(planned.length).toBeGreaterThan(0);
      expect(rulebookPage({}).planned).toEqual([]);
    });
  });

  it("settings show what is own, and are closed to whoever may not", () => {
    const own = applyAll(program, [
      change("setting-changed", program.id, { settings: { l1DaysHigh: 4 } }),
    ]);
    const asked = { text: "high escalations stay on l1", change: "l1DaysHigh" };
    const page = settingNumbers(own, eatp, asked);
    expect(page).toMatchObject({
      ownCount: 1,
      opened: "l1DaysHigh",
      numbers: [{ name: "l1DaysHigh", value: 4, usual: 3, isOwn: true }],
    });
    expect(page.total).toBe(settingNames.length);
    expect(settingNumbers(own, as("M8"), asked)).toMatchObject({
      opened: null,
      changeSetting: { open: false },
    });
    const everyPage = Array.from({ length: settingNumbers(own, eatp, {}).pages }, (_, at) =>
      settingNumbers(own, eatp, { page: String(at + 1) }),
    );
    for (const name of settingNames)
      expect(settingNumbers(own, eatp, { at: name }).numbers.map((line) => line.name)).toContain(
        name,
      );
    expect(everyPage.flatMap(({ numbers }) => numbers.map(({ name }) => name))).toEqual(
      settingNames,
    );
    const committee = [...own.member.values()].filter(({ roles }) => roles.includes("STEERCO"));
    const nobody = applyAll(
      own,
      committee.map(({ id }) => change("roles-changed", id, { roles: ["VIEWER"] })),
    );
    expect(settingsPage(nobody, as("M8")).cycle).toMatchObject({
      approve: null,
      roadmapApprovers: expect.stringMatching(/^Nobody can approve it yet\. /),
    });
  });

  it("people show what they hold, and only administrators see accounts to keep", () => {
    const key = asProgramId(directoryId);
    const directory = applyAll(emptyProgram(key, { ...program.facts, id: key }), [
      change("person-added", "person-2", {
        name: "Ben Moor",
        email: "ben.moor@small.example",
        title: "",
        comesFor: "",
        administrator: false,
        active: true,
        passwordSetAt: null,
        linkIssuedAt: null,
        sessionsValidFrom: null,
      }),
    ]);
    const page = peoplePage(program, eatp, directory, eatp);
    const ben = page.members.find(({ id }) => id === "M2");
    expect(ben?.holds.map(({ sort }) => sort)).toEqual([
      "stream led",
      "open deliverable owned",
      "gate owned",
    ]);
    expect(ben?.issueLink).toBeNull();
    const administrator = {
      ...eatp,
      actor: { kind: "person", personId: "P1", name: "Ulla", administrator: true } as const,
    };
    const kept = peoplePage(program, administrator, directory, administrator);
    expect(kept.members.find(({ id }) => id === "M2")?.issueLink?.open).toBe(true);
    expect(kept.addPerson.open).toBe(true);
    expect(page.addPerson.open).toBe(false);
    expect(ben?.closingLeaves).toMatch(/Platform will have no lead from today\.$/);
    const led = applyAll(program, [change("workstream-edited", "W1", { leadId: "M1" })]);
    const free = peoplePage(led, eatp, directory, eatp).members.find(({ id }) => id === "M2");
    expect(free?.closingLeaves).toMatch(/^Closing the account takes Ben Moor out of every program/);
    expect(free?.closingLeaves).not.toMatch(/no lead/);
    const closing = kept.members.find(({ id }) => id === "M2")?.deactivate;
    expect(closing?.findings.map(({ ruleId }) => ruleId)).toEqual(["T-23"]);
  });
});

describe("Today", () => {
  it("I-13 tells whoever runs the program, and nobody else, that technology runs ahead", () => {
    const parts = {
      TECHNOLOGY: { statement: "Live", deliverableIds: ["DL01"] },
      PROCESS: { statement: "Redesigned", deliverableIds: ["DL03"] },
      PEOPLE: { statement: "Trained", deliverableIds: ["DL02"] },
      GOVERNANCE: { statement: "Cleared", deliverableIds: ["DL02"] },
    };
    const outcome = { title: "Alerts in use", measure: "", useCaseId: null };
    const shaped = done(
      program,
      createOutcome,
      { ...outcome, businessOwnerId: "M10", parts },
      eatp,
    );
    const ahead = applyAll(done(shaped, startOutcome, { outcomeId: "O1" }, eatp), [
      change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: day("2026-11-23") }),
      change("deliverable-edited", "DL03", { dueDay: day("2026-12-18") }),
    ]);
    const told = (reader: string) =>
      needsOf(ahead, readerOf(ahead, as(reader)), as(reader)).filter(
        ({ why }) => why.ruleId === "I-13",
      );
    expect(told("M1").map(({ sentence }) => sentence)).toEqual([
      "Alerts in use: Technology is complete. Process is expected 2026-12-18.",
    ]);
    expect(told("M5")).toEqual([]);
  });
});
