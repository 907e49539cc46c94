import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { subjectChoices } from "./subject-choices.ts";

const choices = (noun?: string, id?: string) =>
  subjectChoices(clearwater(), { noun, id }, asPerson("leila"));

describe("what a form may be about", () => {
  it("begins with the kind, and lists nothing before one is chosen", () => {
    const { kinds, kind, subjects } = choices();
    expect(kinds.length).toBeGreaterThan(5);
    expect([kind, subjects]).toEqual([null, []]);
    expect(choices("facts")).toMatchObject({ kind: null, subjects: [] });
    expect(choices("toString")).toMatchObject({ kind: null, subjects: [] });
  });

  it("knows what was asked for by its id, unless another kind was chosen since", () => {
    const asked = (noun?: string, id?: string) => {
      const { kind, chosen } = choices(noun, id);
      return [kind, chosen?.id ?? null];
    };
    expect(asked(undefined, "dl15")).toEqual(["deliverable", "DL15"]);
    expect(asked("deliverable", "DL15")).toEqual(["deliverable", "DL15"]);
    expect(asked("gate", "DL15")).toEqual(["gate", null]);
    expect(asked(undefined, "DL99")).toEqual([null, null]);
  });

  it("lists all of a kind, by id and by the name people know", () => {
    const { kind, subjects } = choices("workstream");
    expect(kind).toBe("workstream");
    expect(subjects).toContainEqual({ id: "W1", title: "Data and platform foundation" });
    for (const { value } of choices().kinds) {
      const listed = choices(value).subjects;
      expect(listed.length, value).toBe(clearwater()[value].size);
    }
  });
});
