/** What a person decides on the dry-run page of a plan, as its form sends it. */
import { z } from "zod";
import type { CommandInput } from "../../engine/command.ts";
import { complain, posted } from "../../engine/inputs.ts";
import type { FoundingInput } from "../../program/commands/found-program.ts";
import { foundingInput } from "../../program/commands/found-program.ts";
import type { Pillar } from "../../vocabulary.ts";
import { pillars } from "../../vocabulary.ts";

export interface ImportDecisions extends CommandInput {
  readonly founding: FoundingInput;
  readonly by: string;
  readonly streams: readonly {
    readonly key: string;
    readonly name: string;
    readonly pillars: readonly Pillar[];
    /** Account id; null while nobody leads it. */
    readonly leadId: string | null;
  }[];
  /** Owner's name → an account id, "name", or null to leave it out. */
  readonly owners: ReadonlyMap<string, string | null>;
}

type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;

const allOf = (sent: Sent, name: string): readonly string[] => {
  const value = sent[name] ?? [];
  return typeof value === "string" ? [value] : value;
};

const oneOf = (sent: Sent, name: string): string => (allOf(sent, name)[0] ?? "").trim();

const pillarsIn = (sent: Sent, name: string): readonly Pillar[] =>
  pillars.filter((pillar) => allOf(sent, name).includes(pillar));

const streamIn = (sent: Sent, key: string): ImportDecisions["streams"][number] => {
  const own = pillarsIn(sent, `pillars-${key}`);
  return {
    key,
    name: oneOf(sent, `name-${key}`),
    pillars: own.length > 0 ? own : pillarsIn(sent, "pillars-all"),
    leadId: oneOf(sent, `lead-${key}`) || oneOf(sent, "lead-all") || null,
  };
};

/** Streams and owners are as many as the plan has, so their fields are numbered. */
export const importDecisions = z
  .record(z.string(), posted)
  .transform((sent, context): ImportDecisions => {
    const founding = foundingInput.safeParse(sent);
    if (!founding.success) {
      for (const { path, message } of founding.error.issues)
        complain(context, String(path[0] ?? "form"), message);
      return z.NEVER;
    }
    const streams = allOf(sent, "stream").map((key) => streamIn(sent, key.trim()));
    const bare = streams.find((stream) => stream.pillars.length === 0);
    if (bare) {
      const named = bare.name || "A workstream";
      complain(context, `pillars-${bare.key}`, `${named} needs at least one pillar.`);
    }
    const owners = allOf(sent, "owner").map(
      (name, at) => [name.trim(), oneOf(sent, `account-${at}`) || null] as const,
    );
    const by = oneOf(sent, "by").slice(0, 300);
    return { founding: founding.data, by, streams, owners: new Map(owners) };
  });
