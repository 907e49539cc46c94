import { describe, expect, it } from "vitest";
import { isEnvelope } from "#domain";
import { postedIn } from "./posted-fields.ts";
import { isEnvelope as isEnvelopeOfFailurePage } from "./start/answer.mjs";

const own = [
  "$ACTION_ID_1",
  "command",
  "program",
  "commandId",
  "openedAt",
  "askedAt",
  "choose:title",
];
const typed = [
  "title",
  "programName",
  "commandment",
  "opened",
  "choose",
  "acknowledge",
  "note",
  "reworded",
];

describe("the fields of a form that nobody typed", () => {
  it("are the same to forms, to their answers and to the page of a failure", () => {
    for (const isOwn of [isEnvelope, isEnvelopeOfFailurePage]) {
      expect(own.filter(isOwn)).toEqual(own);
      expect(typed.filter(isOwn)).toEqual([]);
    }
  });

  it("never become part of a command", () => {
    const posted = new FormData();
    for (const name of own) posted.set(name, "1");
    posted.set("__proto__", "1");
    posted.set("title", "Pumps");
    expect(postedIn(posted)).toEqual({ title: "Pumps" });
  });
});
