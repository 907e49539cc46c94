import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../tests/fixtures/clearwater.ts";
import { subjectChoices } from "./subject-choices.ts";

const choices = (kind: string | null) =>
  subjectChoices(clearwater(), kind, asPerson("leila"));

describe("what a form may be about", () => {
  it("begins with the kind, and lists nothing before one is chosen", () => {
    const { kinds, kind, subjects } = choices(null);
    expect(kinds.length).toBeGreaterThan(5);
    expect([kind, subjects]).toEqual([null, []]);
    expect(choices("facts")).toMatchObject({ kind: null, subjects: [] });
    expect(choices("toString")).toMatchObject({ kind: null, subjects: [] });
  });

  it("lists all of a kind, by id and by the name people know", () => {
    const { kind, subjects } = choices("workstream");
    expect(kind).toBe("workstream");
    expect(subjects).toContainEqual({ id: "W1", title: "Data and platform foundation" });
    for (const { value } of choices(null).kinds) {
      const listed = choices(value).subjects;
      expect(listed.length, value).toBe(clearwater()[value].size);
    }
  });
});
