import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { asProgramId } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { clockActor } from "../../engine/situation.ts";
import type { Person } from "../../nouns.ts";
import { directoryId, emptyProgram } from "../../program.ts";
import { sentenceOf } from "../../rulebook.ts";
import { responsibilitiesOf } from "../responsibilities.ts";
import { addMember } from "./add-member.ts";
import { addPerson } from "./add-person.ts";
import { changeRoles } from "./change-roles.ts";
import { deactivatePerson } from "./deactivate-person.ts";
import { editPerson } from "./edit-person.ts";
import { endSessions } from "./end-sessions.ts";
import { issueLink } from "./issue-link.ts";
import { leavingEverywhere, mayLeaveEverywhere } from "./leave-everywhere.ts";
import { removeMember } from "./remove-member.ts";
import { setPassword } from "./set-password.ts";

const program = smallProgram();
const eatp = as("M1");
const outsider: Situation = {
  ...eatp,
  actor: { kind: "person", personId: "P50", name: "Ola Dahl", administrator: true },
};
const account = { id: "P7", name: "Kai Berg", email: "kai@small.example", title: "Data" };

describe("members of a program", () => {
  it("come with roles, change them and leave", () => {
    const came = done(program, addMember, { account, roles: ["COE_MEMBER"] }, eatp);
    expect(came.member.get("M11")).toMatchObject({ personId: "P7", active: true });
    const changed = done(came, changeRoles, { memberId: "M11", roles: ["QA_REVIEWER"] }, eatp);
    expect(changed.member.get("M11")?.roles).toEqual(["QA_REVIEWER"]);
    const left = done(changed, removeMember, { memberId: "M11" }, eatp);
    expect(left.member.get("M11")).toMatchObject({ active: false, leftDay: "2026-11-23" });
    const again = done(left, addMember, { account, roles: ["VIEWER"] }, eatp);
    expect(again.member.get("M12")?.active).toBe(true);
    expect(refusedBy(left, changeRoles, { memberId: "M11", roles: ["VIEWER"] }, eatp)).toEqual([
      "T-03",
    ]);
  });

  it("T-08 come once, T-21 with a role, T-01 by the EATP or an administrator", () => {
    const came = done(program, addMember, { account, roles: ["VIEWER"] }, eatp);
    expect(refusedBy(came, addMember, { account, roles: ["VIEWER"] }, eatp)).toEqual(["T-08"]);
    expect(refusedBy(program, addMember, { account, roles: [] }, eatp)).toEqual(["T-21"]);
    expect(refusedBy(program, addMember, { account, roles: ["EATP"] }, as("M8"))).toEqual(["T-01"]);
  });

  it("T-22 refuses to leave a program without an EATP", () => {
    expect(refusedBy(program, removeMember, { memberId: "M1" }, eatp)).toEqual(["T-22"]);
    const demoted = { memberId: "M1", roles: ["VIEWER"] } as const;
    expect(refusedBy(program, changeRoles, demoted, outsider)).toEqual(["T-22"]);
    expect(refusedBy(program, changeRoles, demoted, eatp)).toEqual(["T-22", "T-114"]);
  });

  it("T-114 refuses whoever gives themselves a role, takes one off, or adds themselves", () => {
    for (const roles of [["EATP", "STEERCO"], ["STEERCO"]] as const) {
      const found = refusedBy(program, changeRoles, { memberId: "M1", roles }, eatp);
      expect(found).toContain("T-114");
    }
    const own = { ...account, id: "P50", name: "Ola Dahl" };
    expect(refusedBy(program, addMember, { account: own, roles: ["STEERCO"] }, outsider)).toEqual([
      "T-114",
    ]);
    const left = done(
      done(program, changeRoles, { memberId: "M9", roles: ["EATP"] }, eatp),
      removeMember,
      { memberId: "M1" },
      eatp,
    );
    const back = { ...account, id: "person-1", name: "Ada Lind" };
    const administrator: Situation = {
      ...eatp,
      actor: { kind: "person", personId: "person-1", name: "Ada Lind", administrator: true },
    };
    expect(refusedBy(left, addMember, { account: back, roles: ["EATP"] }, administrator)).toEqual([
      "T-114",
    ]);
  });

  it("T-114 names who can do it instead, and how when there is nobody yet", () => {
    const said = (known: typeof program): unknown =>
      changeRoles.carryOut(known, { memberId: "M1", roles: ["EATP", "STEERCO"] }, eatp).findings[0]
        ?.facts.who;
    expect(said(program)).toBe("An administrator can do it.");
    const alone = as("M1", day("2026-11-23"));
    if (alone.actor.kind !== "person") throw new Error("No person");
    const [finding] = changeRoles.carryOut(
      program,
      { memberId: "M1", roles: ["EATP", "STEERCO"] },
      { ...alone, actor: { ...alone.actor, administrator: true } },
    ).findings;
    expect(finding?.facts.who).toMatch(
      /^Another administrator can do it\. If you are the only one, add/,
    );
    const two = done(program, changeRoles, { memberId: "M9", roles: ["EATP"] }, eatp);
    expect(said(two)).toBe("Ida Voss or an administrator can do it.");
    const account = (id: string, set: Partial<Person> = {}) =>
      change("person-added", id, {
        name: `Account ${id}`,
        email: `${id}@small.example`,
        title: "",
        comesFor: "",
        administrator: true,
        active: true,
        passwordSetAt: null,
        linkIssuedAt: null,
        sessionsValidFrom: null,
        ...set,
      });
    const accounts = [
      account("person-1"),
      account("P2"),
      account("P3", { active: false }),
      account("P4", { administrator: false }),
    ];
    expect(said(applyAll(two, accounts))).toBe(
      "Ida Voss, Account P2 or an administrator can do it.",
    );
    const gone = change("member-removed", "M9", { active: false });
    expect(said(applyAll(two, [gone]))).toBe("An administrator can do it.");
  });

  it("T-114 is content with somebody else's roles, and remembers who gave which and when", () => {
    const given = done(
      program,
      changeRoles,
      { memberId: "M9", roles: ["COE_MEMBER", "STEERCO"] },
      outsider,
    );
    expect(given.member.get("M9")?.roleGrants).toEqual([
      { role: "STEERCO", since: "2026-11-23", byPersonId: "P50", byName: "Ola Dahl" },
    ]);
    const less = done(given, changeRoles, { memberId: "M9", roles: ["STEERCO"] }, eatp);
    expect(less.member.get("M9")?.roleGrants).toEqual(given.member.get("M9")?.roleGrants);
    const again = done(
      done(less, changeRoles, { memberId: "M9", roles: ["VIEWER"] }, eatp),
      changeRoles,
      { memberId: "M9", roles: ["STEERCO"] },
      as("M1", day("2026-11-30")),
    );
    expect(again.member.get("M9")?.roleGrants).toMatchObject([
      { since: "2026-11-30", byName: "Ada Lind" },
    ]);
  });

  it("T-22 is content once there is a second one", () => {
    const two = done(program, changeRoles, { memberId: "M9", roles: ["EATP"] }, eatp);
    expect(refusedBy(two, removeMember, { memberId: "M1" }, eatp)).toEqual([]);
  });

  it("T-23 warns of what somebody still holds, and goes on with a reason", () => {
    const verdict = removeMember.carryOut(program, { memberId: "M2" }, eatp);
    expect(verdict.kind).toBe("refused");
    expect(verdict.findings[0]).toMatchObject({
      ruleId: "T-23",
      severity: "WARNS",
      facts: { what: "1 stream led, 1 open deliverable owned and 1 gate owned" },
    });
    const acknowledge = "Ida takes the stream over from Monday.";
    const left = done(program, removeMember, { memberId: "M2", acknowledge }, eatp);
    expect(left.member.get("M2")?.active).toBe(false);
    expect([...left.acknowledgement.values()][0]).toMatchObject({
      ruleId: "T-23",
      reason: acknowledge,
    });
    expect(refusedBy(program, changeRoles, { memberId: "M2", roles: ["VIEWER"] }, eatp)).toEqual([
      "T-23",
    ]);
  });

  it("T-23 is content with somebody who holds nothing, and with a role that is added", () => {
    expect(refusedBy(program, removeMember, { memberId: "M8" }, eatp)).toEqual([]);
    expect(
      refusedBy(
        program,
        changeRoles,
        { memberId: "M2", roles: ["STREAM_LEAD", "TECH_LEAD"] },
        eatp,
      ),
    ).toEqual([]);
  });

  it("T-23 names what a reviewer has to do", () => {
    expect(responsibilitiesOf(program, "M4", eatp)).toEqual([
      {
        sort: "review to do",
        things: [{ noun: "deliverable", id: "DL03", title: "Work instruction" }],
      },
    ]);
  });
});

const directoryKey = asProgramId(directoryId);
const bare = emptyProgram(directoryKey, { ...program.facts, id: directoryKey });
const administrator: Situation = {
  actor: { kind: "person", personId: "P1", name: "Ulla Admin", administrator: true },
  today: day("2026-11-23"),
  now: at("2026-11-23"),
};
const ulla = {
  name: "Ulla Admin",
  email: " Ulla@Small.example ",
  title: "",
  comesFor: "",
  administrator: true,
};
const kai = { ...ulla, name: "Kai Berg", email: "kai@small.example", administrator: false };
const directory = done(done(bare, addPerson, ulla, administrator), addPerson, kai, administrator);
const kaiAsks: Situation = {
  ...administrator,
  actor: { kind: "person", personId: "P2", name: "Kai Berg", administrator: false },
};

describe("people of the organization", () => {
  it("are added with an address in small letters and no password, once each", () => {
    expect(directory.person.get("P1")).toMatchObject({
      email: "ulla@small.example",
      passwordSetAt: null,
    });
    expect(
      refusedBy(directory, addPerson, { ...kai, email: "KAI@small.example" }, administrator),
    ).toEqual(["T-08"]);
    expect(
      refusedBy(directory, addPerson, { ...kai, name: "", email: "kai" }, administrator),
    ).toEqual(["T-21", "T-21"]);
    expect(refusedBy(directory, addPerson, ulla, kaiAsks)).toEqual(["T-01"]);
  });

  it("are edited by administrators; losing that right ends their sessions", () => {
    const two = done(
      directory,
      editPerson,
      { ...kai, personId: "P2", administrator: true },
      administrator,
    );
    expect(two.person.get("P2")).toMatchObject({ administrator: true, sessionsValidFrom: null });
    const one = done(two, editPerson, { ...kai, personId: "P2" }, administrator);
    expect(one.person.get("P2")?.sessionsValidFrom).toBe(administrator.now);
    expect(
      refusedBy(
        directory,
        editPerson,
        { ...kai, personId: "P2", email: ulla.email },
        administrator,
      ),
    ).toEqual(["T-08"]);
  });

  it("T-26 keep one administrator", () => {
    expect(
      refusedBy(
        directory,
        editPerson,
        { ...ulla, personId: "P1", administrator: false },
        administrator,
      ),
    ).toEqual(["T-26"]);
    expect(refusedBy(directory, deactivatePerson, { personId: "P1" }, administrator)).toEqual([
      "T-26",
    ]);
  });

  it("T-26 is content when another stays; a closed account ends its sessions", () => {
    const closed = done(directory, deactivatePerson, { personId: "P2" }, administrator);
    expect(closed.person.get("P2")).toMatchObject({
      active: false,
      sessionsValidFrom: administrator.now,
    });
    for (const command of [issueLink, setPassword, deactivatePerson]) {
      expect(
        refusedBy(closed, command, { personId: "P2" }, { ...administrator, actor: kaiAsks.actor }),
      ).not.toEqual([]);
    }
    expect(refusedBy(closed, issueLink, { personId: "P2" }, administrator)).toEqual(["T-03"]);
  });

  it("set their own password by a link an administrator issued", () => {
    const linked = done(directory, issueLink, { personId: "P2" }, administrator);
    expect(linked.person.get("P2")?.linkIssuedAt).toBe(administrator.now);
    expect(refusedBy(linked, setPassword, { personId: "P2" }, administrator)).toEqual(["T-01"]);
    const set = done(linked, setPassword, { personId: "P2" }, kaiAsks);
    expect(set.person.get("P2")).toMatchObject({
      passwordSetAt: kaiAsks.now,
      sessionsValidFrom: kaiAsks.now,
    });
  });

  it("have their sessions ended by the house, an administrator or themselves", () => {
    for (const actor of [clockActor, administrator.actor, kaiAsks.actor]) {
      const ended = done(directory, endSessions, { personId: "P2" }, { ...administrator, actor });
      expect(ended.person.get("P2")?.sessionsValidFrom).toBe(administrator.now);
    }
    expect(refusedBy(directory, endSessions, { personId: "P1" }, kaiAsks)).toEqual(["T-01"]);
  });
});

describe("closing an account", () => {
  const other = applyAll(program, [
    change("program-edited", program.id, { name: "Second program" }),
    change("roles-changed", "M2", { roles: ["EATP"] }),
    change("roles-changed", "M1", { roles: ["VIEWER"] }),
  ]);
  const asked = (...programs: readonly (typeof program)[]) =>
    programs.map((one) => ({ program: one, situation: outsider }));

  it("I-04, T-23 asks in every program what removing the person asks there", () => {
    const left = leavingEverywhere(asked(program, other), "person-2", undefined);
    expect(left.map(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual([
      ["T-23"],
      ["T-22", "T-23"],
    ]);
    expect(left.flatMap(({ findings }) => findings.map(sentenceOf))[0]).toMatch(
      /^Small program: Ben Moor still has responsibilities/,
    );
    expect(mayLeaveEverywhere(left)).toBe(false);
  });

  it("I-04 is content with a reason, and leaves the streams vacant from that day", () => {
    const reason = "Ida Voss takes over on Monday";
    const left = leavingEverywhere(asked(program), "person-2", reason);
    expect(mayLeaveEverywhere(left)).toBe(true);
    const after = done(program, removeMember, { memberId: "M2", acknowledge: reason }, outsider);
    expect(after.workstream.get("W1")).toMatchObject({
      leadId: null,
      leadVacantSince: "2026-11-23",
    });
    expect(leavingEverywhere(asked(after), "person-2", undefined)).toEqual([]);
  });
});
