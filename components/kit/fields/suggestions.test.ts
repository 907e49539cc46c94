import { describe, expect, test } from "vitest";
import type { Choice } from "./suggestions.ts";
import { countWords, fitting, isLong, mostShown, stepOf, unambiguous } from "./suggestions.ts";

const listed = (...labels: readonly string[]): readonly Choice[] =>
  labels.map((label) => ({ value: label.split(" ")[0] ?? "", label }));

const choices: readonly Choice[] = [
  { value: "", label: "Nothing yet" },
  ...listed(
    "DL01 Sensor data gate",
    "DL02 Pump model trained",
    "DL10 Sensor catalogue",
    "DL100 Zoë's handbook",
    "DL11 Training of the sensor crews",
  ),
  { value: "DL12", label: "DL12 Sensor budget", disabled: true },
];

const found = (typed: string) => fitting(choices, typed).shown.map(({ value }) => value);

describe("what fits", () => {
  test.each([
    ["", ["", "DL01", "DL02", "DL10", "DL100", "DL11"], "everything, in the order of the list"],
    ["sensor", ["DL01", "DL10", "DL11"], "words of the title, and nothing that is disabled"],
    ["dl10", ["DL10", "DL100"], "an id written in full before those that begin with it"],
    ["train", ["DL02", "DL11"], "a word's beginning"],
    ["ining", ["DL11"], "the middle of a word"],
    ["pump dl02", ["DL02"], "id and title together, in any order"],
    ["  SENSOR   cat ", ["DL10"], "without case and spare blanks"],
    ["zoe", ["DL100"], "without accents"],
    ["nothing", [], "never the choice of nothing, when something is looked for"],
    ["senzor", [], "no forgiven slips"],
  ])("%j finds %j: %s", (typed, values, _why) => {
    expect(found(typed)).toEqual(values);
  });

  test("a word's beginning comes before the middle of a word", () => {
    const { shown } = fitting(listed("A upgrade", "B grade"), "grade");
    expect(shown.map(({ value }) => value)).toEqual(["B", "A"]);
  });

  test("what is chosen already is not offered again", () => {
    const { shown } = fitting(choices, "sensor", new Set(["DL10"]));
    expect(shown.map(({ value }) => value)).toEqual(["DL01", "DL11"]);
  });

  test("a very long list is cut, and counted whole", () => {
    const long = Array.from({ length: 10_000 }, (_, at) => ({ value: `${at}`, label: `DL${at}` }));
    const all = fitting(long, "dl");
    expect([all.shown.length, all.total]).toEqual([mostShown, 10_000]);
    expect(countWords(all)).toBe(`Results: 10,000, showing the first ${mostShown}.`);
    expect(fitting(long, "dl9999").shown).toHaveLength(1);
  });

  test.each([
    [0, "No results."],
    [1, "Results: 1."],
    [2, "Results: 2."],
  ])("%i are announced as %j", (count, words) => {
    expect(countWords(fitting(listed(..."ab".slice(0, count)), ""))).toBe(words);
  });
});

test("one types in lists of more than 15 only", () => {
  const of = (length: number) =>
    Array.from({ length }, (_, at) => ({ value: `${at}`, label: `${at}` }));
  expect([isLong(of(15)), isLong(of(16))]).toEqual([false, true]);
  const nobody = { value: "", label: "Nobody yet" };
  expect(isLong([nobody, ...of(15)]), "beside the choice of nothing").toBe(false);
});

describe("what is meant when the field is left", () => {
  test.each([
    ["pump", "DL02", "the only one that fits"],
    ["DL10", "DL10", "the one whose id is written in full, though others begin with it"],
    ["dl10 sensor catalogue", "DL10", "the whole label"],
    ["sensor", null, "nothing, where several fit"],
    ["senzor", null, "nothing, where none fits"],
    ["", null, "nothing, where nothing is typed"],
  ])("%j means %j: %s", (typed, value, _why) => {
    expect(unambiguous(fitting(choices, typed), typed)?.value ?? null).toBe(value);
  });
});

describe("keys", () => {
  const closed = { open: false, at: -1 };
  const on = (at: number) => ({ open: true, at });
  const press = (key: string, from: { open: boolean; at: number }, altKey = false, count = 25) =>
    stepOf({ key, altKey }, from, count);

  test.each([
    ["ArrowDown", closed, on(0), "opens the list on its first row"],
    ["ArrowUp", closed, on(24), "opens it on its last"],
    ["ArrowDown", on(3), on(4), "goes one down"],
    ["ArrowDown", on(24), on(0), "wraps at the end"],
    ["ArrowUp", on(4), on(3), "goes one up"],
    ["ArrowUp", on(0), on(24), "wraps at the beginning"],
    ["PageDown", on(3), on(13), "goes ten down"],
    ["PageDown", on(20), on(24), "stops at the last"],
    ["PageUp", on(3), on(0), "stops at the first"],
  ] as const)("%s from %j stands at %j: it %s", (key, from, to, _what) => {
    expect(press(key, from)).toEqual({ ...to, does: "move", instead: true });
  });

  test.each(["Home", "End", "ArrowLeft", "ArrowRight"])(
    "%s moves in the text, off the row",
    (key) => {
      expect(press(key, on(3))).toEqual({ ...on(-1), does: "move", instead: false });
      expect(press(key, closed)).toBeNull();
    },
  );

  test("Enter chooses the row; without a row it sends nothing, with a closed list it is the form's", () => {
    expect(press("Enter", on(2))).toMatchObject({ open: false, at: 2, does: "choose" });
    expect(press("Enter", on(-1))).toMatchObject({ open: true, does: "move", instead: true });
    expect(press("Enter", closed)).toBeNull();
  });

  test("Tab chooses the row and goes on", () => {
    expect(press("Tab", on(2))).toEqual({ open: false, at: 2, does: "choose", instead: false });
    expect(press("Tab", on(-1))).toBeNull();
  });

  test("Escape takes back what was typed, once; then it is the dialog's", () => {
    expect(press("Escape", on(2))).toEqual({ ...closed, does: "restore", instead: true });
    expect(press("Escape", closed)).toBeNull();
  });

  test("Alt with the arrows opens and closes, and stays where it is", () => {
    expect(press("ArrowDown", closed, true)).toMatchObject(on(-1));
    expect(press("ArrowUp", on(3), true)).toMatchObject({ open: false, at: 3, does: "move" });
  });

  test("in an empty list no key reaches a row", () => {
    for (const key of ["ArrowDown", "ArrowUp", "PageDown", "PageUp"])
      expect(press(key, on(-1), false, 0)?.at, key).toBe(-1);
  });
});
