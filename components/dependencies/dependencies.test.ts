import { describe, expect, it } from "vitest";
import { partOf } from "./dependencies.tsx";
import { dependencyHref } from "./dependency-address.ts";

describe("the part of the dependencies page", () => {
  it.each([
    [{}, [], "board"],
    [{ part: "responses", slip: "DL15" }, [], "responses"],
    [{ part: "elsewhere" }, [], "board"],
    [{ slip: "DL15" }, [], "delay"],
    [{ slip: "DL15" }, ["DP-2"], "delay"],
    [{ show: "overdue" }, [], "list"],
    [{ page: "2" }, [], "list"],
    [{}, ["DP-2"], "list"],
  ] as const)("%j with %j opened is %s", (asked, opened, part) => {
    expect(partOf(asked, opened)).toBe(part);
  });
});

describe("an address of the dependencies page", () => {
  const query = { show: "awaited", page: 1, openIds: [] } as const;
  const of = (workstreamId: string | null) => ({
    program: "small",
    query: { ...query, workstreamId },
  });

  it("keeps the workstream and leaves out what it begins with", () => {
    expect(dependencyHref(of(null), { part: "board" })).toBe("/programs/small/dependencies");
    expect(dependencyHref(of("W2"), { part: "list", show: null })).toBe(
      "/programs/small/dependencies?part=list&stream=W2",
    );
  });
});
