import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isEnvelope } from "#domain";
import { isEnvelope as isEnvelopeOfFailurePage } from "../server/start/answer.mjs";
import { formOf } from "./form.ts";

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
    const shape = Object.fromEntries(own.map((name) => [name, z.string().optional()]));
    expect(formOf(shape).read(posted)).toEqual({ ok: true, command: {} });
  });
});
