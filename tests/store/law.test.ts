/** The law: for every kind of change, what is stored and then loaded equals what was applied. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  applyAll,
  asProgramId,
  type Change,
  type ChangeKind,
  changeKinds,
  emptyProgram,
  type Facts,
  idFor,
  isCreating,
  type Noun,
  nounOf,
  nounsByPage,
  type Program,
  type ProgramId,
  type TableNoun,
  tableNouns,
} from "#domain";
import { changeOf } from "#store/change-log";
import { saveProgram } from "#store/found-program";
import { caughtUp, readProgram } from "#store/load-program";
import { logPage } from "#store/pages";
import { fromRow, tables } from "#store/tables";
import { clearwater } from "../../prisma/seed/clearwater/index.ts";
import { authorshipOf } from "../../prisma/seed/story.ts";
import { largeProgram } from "../fixtures/large-program.ts";
import { smallProgram, today } from "../fixtures/small-program.ts";
import { type EntityArbitrary, entityArbitraries } from "./arbitrary-entity.ts";
import { authorship, doIt, type FreshStore, foundIn, freshStore, homes, now } from "./stores.ts";

const creatingKind = (noun: Noun): ChangeKind => {
  const kind = changeKinds.find((name) => nounOf(name) === noun && isCreating(name));
  if (!kind) throw new Error(`Nothing creates ${noun}`);
  return kind;
};
const changeTo = (kind: ChangeKind, id: string, set: object): Change =>
  ({ kind, id, set }) as Change;
const sample = (arbitrary: EntityArbitrary, count: number, seed: number) =>
  fc.sample(arbitrary, { numRuns: count, seed });

/** Equal, and in the same order: screens print tables as they come. */
function expectSame(loaded: Program | null, applied: Program) {
  expect(loaded).toStrictEqual(applied);
  for (const noun of tableNouns) {
    expect([...(loaded?.[noun].keys() ?? [])]).toEqual([...applied[noun].keys()]);
  }
}

/** The changes that would have made this program out of nothing. */
function creation(program: Program): Change[] {
  const tablesFirst = tableNouns.flatMap((noun) =>
    [...program[noun].values()].map(({ id, ...set }) => changeTo(creatingKind(noun), id, set)),
  );
  const { id, ...facts } = program.facts;
  return [changeTo("program-founded", id, facts), ...tablesFirst];
}

describe.each(homes)("stored then loaded equals applied, on $name", (home) => {
  let fresh: FreshStore;
  let entities: (noun: Noun) => EntityArbitrary;
  let programId: ProgramId;

  beforeAll(async () => {
    fresh = await freshStore(home);
    entities = await entityArbitraries(fresh.store.database.client);
    const one = tableNouns.flatMap((noun, index) =>
      sample(entities(noun), 1, index).map((set) =>
        changeTo(creatingKind(noun), idFor(noun, 1), set),
      ),
    );
    programId = await foundIn(fresh.store, "law", one);
  });
  afterAll(() => fresh.close());

  const loaded = () => readProgram(fresh.store.database.client, programId);
  const remembered = () => fresh.store.memory.programs.get(programId);

  it.each(changeKinds.filter((kind) => kind !== "program-founded"))("%s", async (kind) => {
    const noun = nounOf(kind);
    const values = sample(entities(noun), 5, changeKinds.indexOf(kind));
    let last: Change | null = null;
    for (const [index, whole] of values.entries()) {
      const before = await loaded();
      if (!before) throw new Error("the program is gone");
      const set = isCreating(kind) ? whole : someOf(noun, whole, index);
      const id = isCreating(kind) ? nextId(before, noun) : idOf(before, noun);
      const change = changeTo(kind, id, set);
      await doIt(fresh.store, programId, () => [change]);
      const applied = applyAll(before, [change]);
      expectSame(remembered() ?? null, applied);
      last = change;
      if (index === values.length - 1) {
        expectSame(await loaded(), applied);
        expectSame(await caughtUp(fresh.store.database.client, before, applied), applied);
      }
    }
    if (last && isByPage(noun))
      expect(await storedPage(noun, last.id)).toStrictEqual({ ...last.set, id: last.id });
    const [row] = await logPage(fresh.store.database.client, programId, { limit: 1 });
    expect(row && changeOf(row)).toStrictEqual(last);
  });

  it("a program with everything in it, saved at once", async () => {
    const program = smallProgram();
    await saveProgram(fresh.store, program.id, [{ changes: creation(program), authorship }]);
    const read = await readProgram(fresh.store.database.client, program.id);
    expectSame(read, { ...program, version: creation(program).length });
  });

  it("the demo program, played through its commands, and the directory of its people", async () => {
    const { program, directory } = clearwater(today);
    for (const { told, program: applied } of [program, directory]) {
      const history = told.map((one) => ({ changes: [one.change], authorship: authorshipOf(one) }));
      await saveProgram(fresh.store, applied.id, history);
      expectSame(await readProgram(fresh.store.database.client, applied.id), applied);
    }
  });

  it("a program too large for one statement", async () => {
    const sizes = { streams: 5, deliverables: 1_200, dependencies: 1_500, gates: 40, sprints: 4 };
    const { program, changes } = largeProgram("many", "person-1", now, sizes);
    await saveProgram(fresh.store, program.id, [{ changes, authorship }]);
    expectSame(await readProgram(fresh.store.database.client, program.id), program);
  });

  it("the facts, when a program is founded with any", async () => {
    for (const [index, set] of sample(entities("facts"), 10, 1).entries()) {
      const id = asProgramId(`founded-${index}`);
      const slug = `${id}-${String(set.slug)}`;
      const facts = { ...set, id, slug } as unknown as Facts;
      const change = changeTo("program-founded", id, { ...set, slug });
      await saveProgram(fresh.store, id, [{ changes: [change], authorship }]);
      const read = await readProgram(fresh.store.database.client, id);
      expectSame(read, { ...emptyProgram(id, facts), version: 1 });
    }
  });

  const isByPage = (noun: Noun) => nounsByPage.some((name) => name === noun);
  const nextId = (program: Program, noun: Noun) =>
    idFor(noun, isByPage(noun) ? program.version + 1 : program[noun as TableNoun].size + 1);
  const idOf = (program: Program, noun: Noun) => (noun === "facts" ? program.id : idFor(noun, 1));

  /** Some of the fields, as an editing change names them; `slug` stays what the programs are known by. */
  function someOf(noun: Noun, whole: object, round: number): object {
    const fields = Object.entries(whole).filter(
      ([field]) => !(noun === "facts" && field === "slug"),
    );
    return Object.fromEntries(
      fields.filter((_, index) => round === 0 || index % (round + 1) === 0),
    );
  }

  async function storedPage(noun: Noun, id: string): Promise<unknown> {
    const rows = await fresh.store.database.client.$queryRawUnsafe<
      { row: Record<string, unknown> }[]
    >(
      `SELECT to_jsonb(t) AS row FROM "${tables[noun].name}" t WHERE "programId" = $1 AND "id" = $2`,
      programId,
      id,
    );
    return rows[0] && fromRow(noun, rows[0].row);
  }
});
