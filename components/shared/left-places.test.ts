import { describe, expect, it } from "vitest";
import { arriveAt, asLeft, leavePlace, returnTo } from "./left-places.ts";

describe("back to where I was", () => {
  it("leads to a page with the filter it was left with", () => {
    expect(asLeft("/gates")).toBe("/gates");
    leavePlace("/gates", { search: "?show=all", scrolled: 300 });
    leavePlace("/gates", { search: "?show=late", scrolled: 480 });
    expect(asLeft("/gates")).toBe("/gates?show=late");
  });

  it("scrolls once, and only for whoever returns", () => {
    leavePlace("/rulebook", { search: "", scrolled: 480 });
    expect(arriveAt("/rulebook")).toBeNull();
    returnTo("/rulebook");
    expect(arriveAt("/rulebook")).toBe(480);
    expect(arriveAt("/rulebook")).toBeNull();
    returnTo("/rulebook");
    expect(arriveAt("/today"), "another page came between").toBeNull();
    expect(arriveAt("/rulebook")).toBeNull();
    returnTo("/never-seen");
    expect(arriveAt("/never-seen")).toBeNull();
  });
});
