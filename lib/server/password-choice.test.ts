import { Options } from "@zxcvbn-ts/core";
import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, it } from "vitest";
import { demoPassword } from "./password.ts";
import { whyRefused } from "./password-choice.ts";

const leila = { name: "Leila Haddad", email: "leila.haddad@clearwater.example" };

describe("choosing a password", () => {
  it("refuses each of the ten thousand most common ones", async () => {
    const ranks = new Options({ dictionary }).rankedDictionaries["passwords-common"] ?? {};
    const commonest = Object.keys(ranks).filter((password) => (ranks[password] ?? 0) <= 10_000);
    expect(commonest.length).toBeGreaterThan(9_000);
    const refusals = await Promise.all(commonest.map((one) => whyRefused(one, leila)));
    expect(commonest.filter((_, index) => refusals[index] === null)).toEqual([]);
  });

  it.each([
    "leila.haddad@clearwater.example",
    "Leila.Haddad1",
    "leilahaddad",
    "HaddadLeila",
    "haddadleila1",
    "Leila Haddad!",
    "clearwater.example",
    "clearwater1",
    "throughline",
    "Throughline2026",
    "Thr0ughline!",
  ])("refuses %s, which is made of what others know", async (password) => {
    expect(await whyRefused(password, leila)).toMatch(/your name, your email address or the name/);
  });

  it.each([
    ["password123", /most common/],
    ["P@ssw0rd123", /most common/],
    ["qwertyuiop", /most common/],
    ["aaaaaaaaaaaa", /pattern/],
    ["too short", /at least 10 characters/],
    ["x".repeat(201), /at most 200 characters/],
  ])("refuses %s and says why", async (password, why) => {
    expect(await whyRefused(password, leila)).toMatch(why);
  });

  it("tells how to choose a better one", async () => {
    expect(await whyRefused("password123", leila)).toMatch(/three or four unrelated words/);
  });

  it.each(["a boat is safest in the harbour", "outside looking in", "an engine of one's own"])(
    "takes %s",
    async (password) => {
      expect(await whyRefused(password, leila)).toBeNull();
    },
  );

  it("takes no long time over a long one", async () => {
    const began = performance.now();
    await whyRefused("4@8({[<369&#!1|$5+7%2".repeat(10).slice(0, 200), leila);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it("would refuse the demo's password, which only the seed sets", async () => {
    expect(await whyRefused(demoPassword, { name: "", email: "" })).not.toBeNull();
  });
});
