import type { IncomingMessage, ServerResponse } from "node:http";

export const mostFileBytes: number;

interface Limits {
  readonly bytes: number;
  readonly fields: number;
  readonly files?: number;
  readonly sent?: number;
}

/** Null once the request holds the form without its files; else what is wrong with it. */
export function formWithoutFiles(
  request: IncomingMessage,
  response: ServerResponse,
  limits: Limits,
): Promise<{ readonly status: number; readonly sentence: string } | null>;

export function isTicket(text: string): boolean;
