/** A form's id belongs to one command of one person on one subject, and what follows a command happens once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Actor,
  addPerson,
  asProgramId,
  type Command,
  change,
  clockActor,
  directoryFacts,
  endSessions,
  type Program,
  type ProgramId,
} from "#domain";
import type { CommandRequest } from "#store/command-request";
import { FormSpent, foundProgram, saveProgram } from "#store/found-program";
import { logPage } from "#store/pages";
import { currentProgram } from "#store/store";
import { transact } from "#store/transact";
import { at, calendar } from "../fixtures/small-program.ts";
import {
  authorship,
  type Doing,
  type FreshStore,
  founded,
  foundIn,
  freshStore,
  homes,
  now,
  plainCommand,
  request,
  situation,
} from "./stores.ts";

const person = (personId: string): Actor => ({
  kind: "person",
  personId,
  name: personId,
  administrator: false,
});
const purpose = (program: Program) => [
  change("program-edited", program.id, { purpose: `version ${program.version}` }),
];
const otherCommand: Command<Doing> = { ...plainCommand, name: "edit-program" };
const otherSubject: Command<Doing> = { ...plainCommand, subjectId: () => "another" };
const mayNot: Command<Doing> = {
  ...otherCommand,
  preconditions: (program) => [
    {
      ruleId: "T-01",
      severity: "BLOCKS",
      subject: { noun: "facts", id: program.id },
      facts: { whoMay: "nobody" },
      overridableBy: [],
      standing: "OPEN",
      passedBy: null,
    },
  ],
};

describe.each(homes)("the id of a form, on $name", (home) => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore(home);
  });
  afterAll(() => fresh.close());

  const sends = (id: ProgramId, more: Partial<CommandRequest<Doing>> = {}) =>
    transact(fresh.store, { ...request(id, purpose, "form-one"), actor: person("ada"), ...more });
  const versionOf = async (id: ProgramId) => (await currentProgram(fresh.store, id))?.version;
  const rulesOf = async (sent: ReturnType<typeof sends>) =>
    (await sent).findings.map(({ ruleId }) => ruleId);

  it("answers the same command of the same person on the same subject with what was done", async () => {
    const id = await foundIn(fresh.store, "ids-same");
    expect(await sends(id)).toMatchObject({ kind: "done" });
    expect(await sends(id)).toMatchObject({ kind: "done", repeated: true });
    expect(await versionOf(id)).toBe(2);
  });

  it("T-140 refuses it to another person, for another command and for another subject", async () => {
    const id = await foundIn(fresh.store, "ids-other");
    await sends(id);
    expect(await rulesOf(sends(id, { actor: person("ben") }))).toEqual(["T-140"]);
    expect(await rulesOf(sends(id, { command: otherCommand }))).toEqual(["T-140"]);
    expect(await rulesOf(sends(id, { command: otherSubject }))).toEqual(["T-140"]);
    expect(await rulesOf(sends(id, { digest: "of other words" }))).toEqual(["T-140"]);
    expect(await rulesOf(sends(id, { command: mayNot }))).toEqual(["T-01"]);
    expect(await versionOf(id)).toBe(2);
  });

  it("does a command that changes nothing once too", async () => {
    const id = await foundIn(fresh.store, "ids-nothing");
    const nothing = { input: { changes: () => [] } };
    expect(await sends(id, nothing)).not.toHaveProperty("repeated");
    expect(await sends(id, nothing)).toHaveProperty("repeated", true);
  });

  it("founds a program once per form, and only for whoever sent it first", async () => {
    const founding = (personId: string, id: string) =>
      foundProgram(fresh.store, {
        programId: asProgramId(id),
        changes: [founded(id)],
        command: "found-program",
        actor: person(personId),
        at: now,
        commandId: "form-found",
        requestId: "test",
      });
    await founding("ada", "ids-founded");
    expect((await founding("ada", "ids-again")).id).toBe("ids-founded");
    await expect(founding("ben", "ids-stolen")).rejects.toThrow(FormSpent);
  });

  describe("what follows on another program", () => {
    const directoryId = asProgramId("ids-directory");
    beforeAll(async () => {
      const { id: _id, ...facts } = directoryFacts(calendar, at("2026-10-01"));
      const added = {
        name: "Ben",
        email: `${crypto.randomUUID()}@small.example`,
        title: "",
        comesFor: "",
        administrator: false,
        active: true,
        passwordSetAt: null,
        linkIssuedAt: null,
        sessionsValidFrom: null,
      };
      await saveProgram(fresh.store, directoryId, [
        {
          changes: [
            change("program-founded", directoryId, { ...facts, slug: "ids-directory" }),
            change("person-added", "P1", added),
          ],
          authorship,
        },
      ]);
    });
    const follows = (): CommandRequest<Doing>["follows"] => () => (carry) =>
      carry({
        programId: directoryId,
        command: endSessions,
        input: { personId: "P1" },
        actor: clockActor,
        signedBy: person("ada"),
        situation: () => situation,
        commandId: null,
        requestId: "test",
      });
    const ended = () =>
      logPage(fresh.store.database.client, directoryId, { limit: 50, kind: "sessions-ended" });

    it("happens once however often and however quickly the form is sent, in the name of its author", async () => {
      const id = await foundIn(fresh.store, "ids-follow");
      const before = (await ended()).length;
      const sent = await Promise.all([1, 2, 3, 4].map(() => sends(id, { follows: follows() })));
      expect(sent.map(({ kind }) => kind)).toEqual(["done", "done", "done", "done"]);
      await sends(id, { follows: follows(), actor: person("ben") });
      const after = await ended();
      expect(after).toHaveLength(before + 1);
      expect(after[0]).toMatchObject({ actorId: "ada", actorName: "ada" });
    });

    it("happens with the command or not at all", async () => {
      const id = await foundIn(fresh.store, "ids-together");
      const before = (await ended()).length;
      const breaks: CommandRequest<Doing>["follows"] = () => (carry) =>
        carry({
          programId: directoryId,
          command: addPerson,
          input: { name: "", email: "", title: "", comesFor: "", administrator: false },
          actor: clockActor,
          situation: () => situation,
          commandId: null,
          requestId: "test",
        });
      await expect(sends(id, { follows: breaks })).rejects.toThrow(/was to follow/);
      expect(await versionOf(id)).toBe(1);
      expect(await sends(id, { follows: follows() })).toMatchObject({ kind: "done" });
      expect(await ended()).toHaveLength(before + 1);
    });
  });
});
