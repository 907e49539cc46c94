import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { asProgramId } from "../../engine/ids.ts";
import type { Person } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { directoryId, emptyProgram } from "../../program.ts";
import { peoplePage } from "./people-page.ts";

describe("the people of Clearwater", () => {
  it("stand by name with their roles, the streams they lead and what they hold", () => {
    const page = peoplePage(clearwater(), asPerson("leila"), clearwater(), asPerson("leila"));
    expect(
      page.members.map(
        ({ name, roleWords, streams, holds }) =>
          `${name}: ${roleWords}${streams.length > 0 ? ` of ${streams.map(({ id }) => id).join()}` : ""}; ${holds.map(({ sort, things }) => `${things.length} ${sort}`).join(", ")}`,
      ),
    ).toEqual([
      "Amara Okafor: Business owner, Steering Committee; 3 outcomes owned",
      "Beatrix Lund: AI Risk Governance Board; ",
      "Freya Lindqvist: Stream lead of W5; 1 stream led, 4 open deliverables owned",
      "Helena Costa: Stream lead of W3; 1 stream led, 3 open deliverables owned",
      "Ingrid Solheim: Executive sponsor, Steering Committee; 1 escalation owned",
      "Jonas Berg: Stream lead of W1; 1 stream led, 3 open deliverables owned",
      "Leila Haddad: EATP (execution lead); 1 escalation owned",
      "Marek Nowak: CoE member, Stream lead, QA reviewer of W6; 1 stream led, 2 open deliverables owned, 1 review to do",
      "Noor Jansen: Steering Committee; ",
      "Paul Andersson: Steering Committee; ",
      "Priya Raman: Stream lead of W2; 1 stream led, 3 open deliverables owned, 1 gate owned",
      "Samuel Mensah: Stream lead, Change lead of W4; 1 stream led, 2 open deliverables owned",
      "Tomas Reiter: Steering Committee, Tech lead; ",
      "Yusuf Demir: Data protection; ",
    ]);
    expect([page.left, page.others]).toEqual([[], []]);
  });
});

const small = smallProgram();
const key = asProgramId(directoryId);
const person = (id: string, set: Partial<Person> = {}): Change =>
  change("person-added", id, {
    name: `Person ${id}`,
    email: `${id}@small.example`,
    title: "",
    comesFor: "",
    administrator: false,
    active: true,
    passwordSetAt: null,
    linkIssuedAt: null,
    sessionsValidFrom: null,
    ...set,
  });
const directory = applyAll(emptyProgram(key, { ...small.facts, id: key }), [
  person("person-2", { name: "Ben Moor", email: "ben@elsewhere.example" }),
  person("person-3", { active: false }),
  person("person-20"),
  person("person-21", { active: false }),
]);
const page = (program: Program = small, who = as("M1")) => peoplePage(program, who, directory, who);

describe("members and accounts", () => {
  it("who left stands apart, and can be brought back in from the directory", () => {
    const left = applyAll(small, [
      change("member-removed", "M2", { active: false, leftDay: day("2026-11-20") }),
    ]);
    expect(page(left).left.map(({ id, leftDay }) => [id, leftDay])).toEqual([["M2", "2026-11-20"]]);
    expect(page(left).members.map(({ id }) => id)).not.toContain("M2");
    expect(page(left).others.map(({ id }) => id)).toEqual(["person-2", "person-20"]);
  });

  it("the directory is told only to those who may bring somebody in, without closed accounts", () => {
    expect(page().others.map(({ id }) => id)).toEqual(["person-20"]);
    expect(page(small, as("M8")).others).toEqual([]);
  });

  it("an account is known, open or closed, or the member alone is", () => {
    const account = (id: string) => page().members.find((one) => one.id === id)?.account;
    expect(account("M2")).toMatchObject({
      known: true,
      active: true,
      email: "ben@elsewhere.example",
    });
    expect(account("M3")).toMatchObject({ known: true, active: false });
    expect(account("M4")).toMatchObject({
      known: false,
      active: false,
      name: "Dov Peled",
      email: "dov.peled@small.example",
    });
  });

  it("closing an account says what it leaves behind; a closed one leaves nothing", () => {
    const leaves = (id: string) => page().members.find((one) => one.id === id)?.closingLeaves;
    expect(leaves("M2")).toBe(
      "Closing the account takes Ben Moor out of every program, with the same warnings as removing them. Platform will have no lead from today.",
    );
    expect([leaves("M3"), leaves("M4")]).toEqual([null, null]);
  });

  it("accounts are kept by administrators, and only those that are known", () => {
    const administrator = {
      ...as("M1"),
      actor: { kind: "person", personId: "P1", name: "Ulla", administrator: true } as const,
    };
    const kept = (who: ReturnType<typeof as>) =>
      peoplePage(small, who, directory, who).members.flatMap((one) =>
        one.issueLink && one.editPerson && one.deactivate ? [one.id] : [],
      );
    expect(kept(administrator)).toEqual(["M2", "M3"]);
    expect(kept(as("M1"))).toEqual([]);
    expect(kept(as("clock"))).toEqual([]);
  });
});
