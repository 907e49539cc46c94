import "server-only";
import { randomBytes } from "node:crypto";
import { openCalendarFeed } from "#domain";
import type { Action } from "./act.ts";
import { answering, attemptAndRefresh, inputIn } from "./act.ts";
import { digestOf } from "./secret-token.ts";
import { shownOnce } from "./shown-once.ts";

/** 256 bits: nobody guesses an address. */
const secretBytes = 32;

/** A calendar address: its secret is shown in the answer and kept only as a hash, so a repeat cannot show it again. */
export const actOpenCalendarFeed: Action = answering(openCalendarFeed.name, async (asked) => {
  const read = inputIn(openCalendarFeed, asked);
  if (!read.ok) return read.answer;
  const token = randomBytes(secretBytes).toString("base64url");
  const command = { ...read.input, tokenHash: digestOf(token) };
  const answer = await attemptAndRefresh(openCalendarFeed, command, asked);
  return await shownOnce(answer, `/calendar/${token}`);
});
