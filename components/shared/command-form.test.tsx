import type { ReactNode } from "react";
import { isValidElement } from "react";
import { describe, expect, it } from "vitest";
import type { CommandName } from "#domain";
import { CommandForm } from "./command-form.tsx";

function keyOf(command: CommandName, hidden: Record<string, string>, submit = "Save"): string {
  const offer = { command, open: true, findings: [] };
  const form: ReactNode = CommandForm({ program: "p", hidden, submit, offer });
  if (!isValidElement(form) || form.key === null) throw new Error("A form has a key");
  return form.key;
}

describe("the answer of a form", () => {
  const one = keyOf("submit-for-acceptance", { deliverableId: "DL01" });

  it("goes with its command and its subject", () => {
    expect(keyOf("withdraw-submission", { deliverableId: "DL01" })).not.toBe(one);
    expect(keyOf("submit-for-acceptance", { deliverableId: "DL02" })).not.toBe(one);
    const entering = (stage: string) => keyOf("enter-stage", { cycleId: "C1", stage });
    expect(entering("PRODUCE")).not.toBe(entering("EVALUATE"));
  });

  it("stays while the page under it changes", () => {
    expect(keyOf("submit-for-acceptance", { deliverableId: "DL01" }, "Submit again")).toBe(one);
    const note = { workstreamId: "W1", day: "2026-11-27" };
    expect(keyOf("write-standup-note", { ...note, seen: "" })).toBe(
      keyOf("write-standup-note", { ...note, seen: "2026-11-27T09:00:00Z" }),
    );
  });
});
