/** Searching the demo on both kinds of database: what is found, by whom, and that the index follows every change. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asFirstRecorded, change, type Program, type Situation } from "#domain";
import { type SearchQuestion, searchIn } from "#server/search";
import { saveProgram } from "#store/found-program";
import { searchIndex } from "#store/search";
import { currentProgram } from "#store/store";
import { authorshipOf } from "../../prisma/seed/story.ts";
import { asPerson, clearwaterStory } from "../fixtures/clearwater.ts";
import { freshEscalation } from "../fixtures/fresh.ts";
import { doIt, type FreshStore, freshStore, homes, now } from "./stores.ts";

describe.each(homes)("searching, on $name", (home) => {
  const [eatp, lead, executive] = [asPerson("leila"), asPerson("priya"), asPerson("ingrid")];
  let fresh: FreshStore;
  let programId: Program["id"];
  const program = async () => {
    const found = await currentProgram(fresh.store, programId);
    if (!found) throw new Error("the demo is gone");
    return found;
  };
  const search = async (
    typed: string,
    situation: Situation = eatp,
    more: Partial<SearchQuestion> = {},
  ) =>
    searchIn(
      await searchIndex(fresh.store, programId),
      await program(),
      { typed, page: 1, perPage: 20, ...more },
      situation,
    );
  const keys = async (typed: string, situation?: Situation, more?: Partial<SearchQuestion>) =>
    (await search(typed, situation, more)).results.map(({ key }) => key);

  beforeAll(async () => {
    fresh = await freshStore(home);
    const { told, program: demo } = clearwaterStory().program;
    programId = demo.id;
    await saveProgram(
      fresh.store,
      programId,
      told.map((one) => ({ changes: [one.change], authorship: authorshipOf(one) })),
    );
    const concern = freshEscalation({
      title: "Harassment in a workshop",
      description: "Told in confidence about the zeppelin team.",
      confidential: true,
      kind: "CONCERN",
      openedAt: now,
      openedById: "M9",
      firstSeenDay: eatp.today,
    });
    await doIt(fresh.store, programId, () => [change("escalation-opened", "E-90", concern)]);
  });
  afterAll(async () => await fresh.close());

  it.each([
    ["DL15", "deliverable DL15"],
    ["dl 15", "deliverable DL15"],
    ["e1", "escalation E-1"],
    ["A-12", "rule A-12"],
    ["R-1", "retroAction R-1"],
  ])("finds %s by its id, first", async (typed, key) => {
    expect((await keys(typed))[0]).toBe(key);
  });

  it("finds words in titles by another form and by their beginning", async () => {
    const { title } = (await program()).deliverable.get("DL15") ?? { title: "" };
    const word = title.match(/\p{L}{6,}/u)?.[0] ?? "";
    expect(await keys(word)).toContain("deliverable DL15");
    expect(await keys(word.slice(0, 5))).toContain("deliverable DL15");
  });

  it("finds a word in a note in spite of a typing error, and marks where it stands", async () => {
    const { results, similar } = await search("guardrial");
    expect(similar).toContain("guardrail");
    const { where, excerpt } = results.find(({ found }) => found !== null)?.found ?? {};
    expect(where).toBeTruthy();
    expect(excerpt?.find(({ marked }) => marked)?.text.toLowerCase()).toMatch(/^guardrails?$/);
  });

  it("finds rules, settings and people", async () => {
    expect(await keys("length of a sprint")).toContain("setting sprintCalendarDays");
    expect((await keys("dependency", eatp, { group: "rules" })).join()).toMatch(/rule [A-Z]-\d/);
    expect(await keys("Priya Raman")).toContain("member M2");
  });

  it("finds a progress note at once, and leads to its deliverable", async () => {
    await doIt(fresh.store, programId, () => [
      change("progress-noted", "N-9001", {
        deliverableId: "DL15",
        byId: "M2",
        at: now,
        day: eatp.today,
        state: "IN_PROGRESS",
        note: "The turbidity sensor was calibrated against the laboratory.",
        correctsId: null,
      }),
    ]);
    const { results } = await search("turbidity calibrating");
    expect(results).toMatchObject([
      {
        key: "progressNote N-9001",
        found: { where: "Note" },
        href: expect.stringMatching(/DL15$/),
      },
    ]);
  });

  it("forgets what a changed thing no longer says", async () => {
    const rename = (name: string) =>
      doIt(fresh.store, programId, () => [change("workstream-edited", "W1", { name })]);
    await rename("Quetzal stream");
    expect(await keys("quetzal")).toEqual(["workstream W1"]);
    await rename("Data and platform");
    expect(await keys("quetzal")).toEqual([]);
  });

  it("I-75: a confidential concern is found by those who may read it and hinted at to nobody else", async () => {
    expect(await keys("harassment")).toEqual(["escalation E-90"]);
    expect(await keys("E-90")).toEqual(["escalation E-90"]);
    await doIt(fresh.store, programId, () => [
      change("workstream-edited", "W3", { mandate: "Airships and the zeppelon." }),
    ]);
    for (const reader of [lead, executive]) {
      expect(await keys("zeppelin", reader)).toEqual(["workstream W3"]);
      const known = await search("zeppelin", reader);
      const unknown = await search("zeppelix", reader);
      expect({ ...known, typed: "" }).toEqual({ ...unknown, typed: "" });
      expect(await keys("E-90", reader)).toEqual([]);
    }
  });

  it("I-75: what is attached to a confidential concern, or names it, is found no more than the concern", async () => {
    await doIt(fresh.store, programId, () => [
      change("evidence-added", "EV-901", {
        ...asFirstRecorded,
        subjectNoun: "escalation",
        subjectId: "E-90",
        kind: "DOCUMENT",
        title: "Xylophone protocol",
        link: "",
        occurredDay: eatp.today,
        recordedAt: now,
        recordedById: "M1",
        reconstructed: false,
        removedReason: null,
      }),
      change("workstream-edited", "W2", { mandate: "Xylophone work, paused because of E-90." }),
    ]);
    expect((await keys("xylophone")).sort()).toEqual(["evidence EV-901", "workstream W2"]);
    expect(await keys("xylophone", lead)).toEqual([]);
    const [byId] = (await search("W2", lead)).results;
    expect(byId).toMatchObject({ key: "workstream W2", found: null });
  });

  it("stand-up notes are found by those who work, not by executives", async () => {
    await doIt(fresh.store, programId, () => [
      change("standup-noted", "SN-901", {
        workstreamId: "W1",
        sprintId: null,
        day: eatp.today,
        done: "Jabberwocky interface reviewed.",
        next: "",
        blockers: "",
        authorId: "M2",
        at: now,
      }),
    ]);
    expect(await keys("jabberwocky", lead)).toEqual(["standupNote SN-901"]);
    expect(await keys("jabberwocky", executive)).toEqual([]);
    expect((await search("jabberwoky", executive)).similar).toEqual([]);
  });

  it.each([
    "' OR 1=1 --",
    "x".repeat(10_000),
    `${"word ".repeat(2_000)}`,
    "!&|():*<->'\\",
    '- - "',
    "-(a b)",
    '"a b" or -"c d"',
    "nul\u0000char \ud800 \u0002\u0003",
    "日本語",
    "%_%",
    "the",
  ])("answers %j without a fault", async (typed) => {
    const { results, page, pages } = await search(typed);
    expect({ page, isArray: Array.isArray(results) }).toEqual({ page: 1, isArray: true });
    expect(pages).toBeGreaterThanOrEqual(1);
  });

  it("pages through more results than one page holds", async () => {
    const first = await search("the OR data OR model", eatp, { perPage: 5 });
    expect(first.pages).toBeGreaterThan(1);
    const last = await search("the OR data OR model", eatp, { perPage: 5, page: 9_999 });
    expect(last.page).toBe(first.pages);
    expect(last.results.length).toBeGreaterThan(0);
  });

  it("never proposes a word that tells nothing apart, nor looks for one", async () => {
    // "thats" and "theem" are nearest to "that" and "them".
    for (const typed of ["thats", "theem"])
      expect((await search(typed)).similar).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(that|them|the|then|there)$/)]),
      );
    const { similar, results } = await search("the guardrial");
    expect(similar).toEqual(["guardrail", "guardrails"]);
    expect(results.length).toBeGreaterThan(0);
  });

  it("I-75 finds what the reader may see behind more hidden results than are read at a time", async () => {
    const secret = (nth: number) =>
      change("escalation-opened", `E-${1000 + nth}`, {
        ...freshEscalation({
          title: `Okapi okapi okapi ${nth}`,
          confidential: true,
          kind: "CONCERN",
          openedAt: now,
          openedById: "M9",
          firstSeenDay: eatp.today,
        }),
      });
    await doIt(fresh.store, programId, () => [
      ...Array.from({ length: 230 }, (_, nth) => secret(nth)),
      change("workstream-edited", "W4", { mandate: "One okapi among many other words." }),
    ]);
    expect(await keys("okapi", executive)).toEqual(["workstream W4"]);
  });

  it("catches up with what a server without the search wrote beside this one", async () => {
    const { client } = fresh.store.database;
    const mandate = (text: string) =>
      doIt(fresh.store, programId, () => [change("workstream-edited", "W4", { mandate: text })]);
    await keys("okapi");
    const [before] = await client.searchEdition.findMany({ where: { programId } });
    await mandate("Everything about pangolins.");
    // As if that server had written it: no text, and the index where it was.
    await client.searchText.deleteMany({ where: { programId, noun: "workstream", id: "W4" } });
    await client.searchEdition.updateMany({ where: { programId }, data: { ...before } });
    // This server writes on, and its own change does not hide the gap.
    await doIt(fresh.store, programId, () => [
      change("workstream-edited", "W3", { mandate: "Nothing about them." }),
    ]);
    expect(await keys("pangolins")).toEqual(["workstream W4"]);
    const [after] = await client.searchEdition.findMany({ where: { programId } });
    expect(after?.version).toBe((await program()).version);
  });

  it("makes the index anew where it is missing or of another version, and finds the same", async () => {
    const before = await keys("guardrail");
    expect(before.length).toBeGreaterThan(0);
    const { client } = fresh.store.database;
    const rows = await client.searchText.count();
    await client.searchText.deleteMany();
    await client.searchWord.deleteMany();
    expect(await keys("guardrail")).toEqual([]);
    await client.searchEdition.updateMany({ data: { edition: "older" } });
    expect(await keys("guardrail")).toEqual(before);
    expect(await client.searchText.count()).toBe(rows);
  });
});
