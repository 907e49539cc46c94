import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../tests/fixtures/clearwater.ts";
import { freshEscalation } from "../../../tests/fixtures/fresh.ts";
import { as, at, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import { nouns, tableNouns } from "../nouns.ts";
import { entityOf } from "../program.ts";
import { partsOf } from "./marks.ts";
import { isSearched, kindsInOrder } from "./search-kinds.ts";
import { cut, searchTextOf, sharedSearchTexts, textsOf, wordsIn } from "./search-text.ts";
import { searchRequest } from "./views/search-request.ts";
import { searchResults, textsToMark } from "./views/search-results.ts";
import { visibleHits } from "./views/what-is-found.ts";
import { namedById } from "./written-ids.ts";

describe("what is looked through", () => {
  it("is every kind of thing with a text, once", () => {
    expect([...kindsInOrder].sort()).toEqual(
      [...nouns.filter(isSearched), "rule", "setting"].sort(),
    );
  });

  it("names other things by their ids, so that it changes only with the thing itself", () => {
    const program = clearwater();
    for (const noun of tableNouns.filter(isSearched))
      for (const entity of program[noun].values()) {
        const text = searchTextOf(noun, entity);
        expect(text?.title, `${noun} ${entity.id}`).toBeTruthy();
      }
    const [dependency] = program.dependency.values();
    if (!dependency) throw new Error("the demo has no dependency");
    expect(searchTextOf("dependency", dependency)?.title).toMatch(/ → DL\d+$/);
  });

  it.each([
    ["abcd", "abc"],
    ["ab\u{1f600}d", "ab"],
    ["a\u{1f600}d", "a\u{1f600}"],
  ])("of %j keeps three signs at most, and no half of one", (text, kept) => {
    expect(cut(text, 3)).toBe(kept);
  });

  it("holds the fields that the card names, lists and what stands in lists among them", () => {
    const escalation = {
      ...freshEscalation({ title: "T", openedAt: at(today), firstSeenDay: today }),
      id: "E-1",
      description: "Said first.",
      options: ["Wait", "Buy"],
      extensions: [
        { tier: "L1_WORKSTREAM", workingDays: 1, reason: "Holiday", byId: "M1", at: at(today) },
      ],
    };
    expect(textsOf("escalation", escalation)).toEqual([
      { field: "description", text: "Said first." },
      { field: "extensions.reason", text: "Holiday" },
      { field: "options", text: "Wait\nBuy" },
    ]);
  });

  it("is cut where it would swell the index", () => {
    const { evidence } = clearwater();
    const [one] = evidence.values();
    if (!one) throw new Error("the demo has no evidence");
    const long = { ...one, link: "x".repeat(100_000) };
    expect(textsOf("evidence", long)[0]?.text).toHaveLength(20_000);
  });

  it("proposes no words of confidential concerns, nor of what is attached to an escalation", () => {
    const concern = freshEscalation({ title: "T", openedAt: at(today), firstSeenDay: today });
    const proposes = (set: object) =>
      searchTextOf("escalation", { ...concern, id: "E-1", ...set })?.proposesWords;
    expect(proposes({})).toBe(true);
    expect(proposes({ confidential: true })).toBe(false);
    expect(proposes({ subjectNoun: "escalation" })).toBe(false);
  });

  it("has all rules and settings, without holes for facts", () => {
    expect(sharedSearchTexts.map(({ id }) => id)).toContain("A-12");
    expect(sharedSearchTexts.map(({ id }) => id)).toContain("cycleWeeks");
    expect(JSON.stringify(sharedSearchTexts)).not.toMatch(/\{\w+\}/);
  });

  it("has words to propose of three letters and more", () => {
    expect(wordsIn("An API, an API2: déjà-vu of “Norrvik”")).toEqual(["api", "déjà", "norrvik"]);
  });
});

describe("an id as people write it", () => {
  const program = clearwater();
  it.each([
    ["DL15", "deliverable DL15"],
    [" dl-15 ", "deliverable DL15"],
    ["dl 015", "deliverable DL15"],
    ["e-1", "escalation E-1"],
    ["E1", "escalation E-1"],
    ["a12", "rule A-12"],
    ["R-1", "retroAction R-1"],
    ["R1", "report R1"],
  ])("%j names %s", (typed, first) => {
    const [named] = namedById(program, typed);
    expect(`${named?.kind} ${named?.id}`).toBe(first);
  });

  it.each(["", "DL", "15", "DL9999", "DL15 and more", "XYZ-1"])("%j names nothing", (typed) => {
    expect(namedById(program, typed)).toEqual([]);
  });
});

describe("what the reader may find", () => {
  const hit = (kind: "escalation" | "workstream" | "evidence", id: string, byId = false) => ({
    kind,
    id,
    byId,
  });
  const program = applyAll(smallProgram(), [
    change("escalation-opened", "E-7", {
      ...freshEscalation({ title: "Afraid to speak", openedAt: at(today), firstSeenDay: today }),
      confidential: true,
      openedById: "M3",
    }),
    change("workstream-edited", "W1", { mandate: "Paused because of E-7." }),
  ]);
  const found = (reader: string, hits: Parameters<typeof visibleHits>[1]) =>
    visibleHits(program, hits, as(reader)).map(({ id }) => id);

  it("I-75: a confidential concern is there for the EATP and whoever told it, not for others", () => {
    const hits = [hit("escalation", "E-7", true)];
    expect(found("M1", hits)).toEqual(["E-7"]);
    expect(found("M3", hits)).toEqual(["E-7"]);
    expect(found("M2", hits)).toEqual([]);
  });

  it("I-75: what names a confidential concern is found by its own id only, without the text", () => {
    expect(found("M2", [hit("workstream", "W1")])).toEqual([]);
    const [byId] = visibleHits(program, [hit("workstream", "W1", true)], as("M2"));
    expect(byId).toMatchObject({ id: "W1", texts: [] });
    expect(found("M1", [hit("workstream", "W1")])).toEqual(["W1"]);
  });

  it("stand-up notes are looked through for those who work, not for executives", () => {
    const kinds = (key: "priya" | "ingrid") =>
      searchRequest(clearwater(), { typed: "x" }, asPerson(key)).kinds;
    expect(kinds("priya")).toContain("standupNote");
    expect(kinds("ingrid")).not.toContain("standupNote");
    expect(kinds("ingrid")).not.toContain("blockerMention");
  });

  it("what is unknown, and the same thing once more, is left out", () => {
    const twice = [
      hit("workstream", "W1", true),
      hit("workstream", "W1"),
      hit("evidence", "EV-99"),
    ];
    expect(found("M1", twice)).toEqual(["W1"]);
  });

  it("every thing of the demo that is found has a title and a place", () => {
    const demo = clearwater();
    const hits = tableNouns
      .filter(isSearched)
      .flatMap((kind) => [...demo[kind].keys()].map((id) => ({ kind, id, byId: false })));
    const all = visibleHits(demo, hits, asPerson("leila"));
    expect(all.length).toBeGreaterThan(200);
    for (const { title, href } of all) {
      expect(title).not.toBe("");
      expect(href).toMatch(/^\/programs\/clearwater\/./);
    }
    const homeless = hits.filter(
      (one) => !all.some(({ kind, id }) => kind === one.kind && id === one.id),
    );
    expect(
      homeless.filter(
        ({ kind, id }) => entityOf(demo, kind, id) && !["criterion", "evidence"].includes(kind),
      ),
    ).toEqual([]);
  });
});

describe("a question", () => {
  const asked = (typed: string) => searchRequest(smallProgram(), { typed }, as("M1"));

  it("is one line within bounds, without signs that no database holds", () => {
    expect(asked(" a\u0000b \n\t \ud800 c\u0002 ").typed).toBe("a b c");
    expect(asked("x".repeat(10_000)).typed).toHaveLength(200);
  });

  it("is limited to a group that there is", () => {
    const { group, kinds } = searchRequest(
      smallProgram(),
      { typed: "x", group: "people" },
      as("M1"),
    );
    expect({ group, kinds }).toEqual({ group: "people", kinds: ["member"] });
    expect(
      searchRequest(smallProgram(), { typed: "x", group: "toString" }, as("M1")).group,
    ).toBeNull();
  });
});

describe("the results", () => {
  const program = smallProgram();
  const found = visibleHits(program, [{ kind: "workstream", id: "W1", byId: false }], as("M1"));
  const request = searchRequest(program, { typed: "plat" }, as("M1"));
  const results = (marked: readonly string[], bySimilarWords = false) =>
    searchResults(request, {
      total: 1,
      cut: false,
      page: 1,
      pages: 1,
      found,
      marked,
      bySimilarWords,
    });

  it("say what is marked in the title, and in which text", () => {
    const [title = ""] = textsToMark(found).map(({ text }) => text);
    const [result] = results([`\u0002${title}\u0003`, "Build the \u0002platform\u0003."]).results;
    expect(result).toMatchObject({
      kind: "Workstream",
      id: "W1",
      title: [{ text: title, marked: true }],
    });
  });

  it("name the similar words that they hold, and none otherwise", () => {
    expect(results(["A \u0002Platform\u0003"], true).similar).toEqual(["platform"]);
    expect(results(["A \u0002Platform\u0003"]).similar).toEqual([]);
    expect(results(["A"]).count).toBe("1 result");
  });

  it("a text is taken apart at its marks", () => {
    expect(partsOf("a \u0002b\u0003\n c")).toEqual([
      { text: "a ", marked: false },
      { text: "b", marked: true },
      { text: " c", marked: false },
    ]);
  });
});
