/** What a person decides on the dry-run page. Streams and owners are as many as the plan has, so their fields are numbered. */
import type { FoundProgram, Pillar } from "#domain";
import { pillars } from "#domain";
import type { Form } from "./form.ts";
import { foundProgramForm } from "./found-program.ts";

export interface ImportDecisions {
  readonly founding: Omit<FoundProgram, "lead">;
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

const textOf = (value: FormDataEntryValue | null): string =>
  typeof value === "string" ? value.trim() : "";

export const importPlanForm: Form<ImportDecisions> = {
  read(posted) {
    const founding = foundProgramForm.read(posted);
    if (!founding.ok) return founding;
    const keys = posted.getAll("stream").map(textOf);
    const pillarsIn = (field: string) =>
      pillars.filter((pillar) => posted.getAll(field).includes(pillar));
    const streams = keys.map((key) => {
      const own = pillarsIn(`pillars-${key}`);
      return {
        key,
        name: textOf(posted.get(`name-${key}`)),
        pillars: own.length > 0 ? own : pillarsIn("pillars-all"),
        leadId: textOf(posted.get(`lead-${key}`)) || textOf(posted.get("lead-all")) || null,
      };
    });
    const bare = streams.find((stream) => stream.pillars.length === 0);
    if (bare) {
      return {
        ok: false,
        fields: {
          [`pillars-${bare.key}`]: `${bare.name || "A workstream"} needs at least one pillar.`,
        },
      };
    }
    const owners = new Map(
      posted
        .getAll("owner")
        .map((value, index) => [textOf(value), textOf(posted.get(`account-${index}`)) || null]),
    );
    const by = textOf(posted.get("by")).slice(0, 300);
    return { ok: true, command: { founding: founding.command, by, streams, owners } };
  },
};
