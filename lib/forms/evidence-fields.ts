import type { EvidenceGiven } from "#domain";
import { evidenceKinds } from "#domain";
import { optionalChoice, optionalDay, optionalText } from "./fields.ts";
import type { FieldMessages } from "./form.ts";

/** Evidence that may come along with another deed: it counts only where something was written. */
export const evidenceFields = {
  evidenceTitle: optionalText(200),
  evidenceLink: optionalText(2000),
  evidenceKind: optionalChoice(evidenceKinds),
  evidenceDay: optionalDay(),
};

interface EvidenceTyped {
  readonly evidenceTitle: string;
  readonly evidenceLink: string;
  readonly evidenceKind: EvidenceGiven["kind"] | null;
  readonly evidenceDay: EvidenceGiven["occurredDay"] | null;
}

export type EvidenceRead =
  | { readonly evidence: EvidenceGiven | null }
  | { readonly missing: FieldMessages };

export function evidenceFrom(typed: EvidenceTyped): EvidenceRead {
  const { evidenceTitle: title, evidenceLink: link, evidenceKind, evidenceDay } = typed;
  if (title === "" && link === "") return { evidence: null };
  if (evidenceDay === null) return { missing: { evidenceDay: "Which day is the evidence from?" } };
  return { evidence: { title, link, kind: evidenceKind ?? "DOCUMENT", occurredDay: evidenceDay } };
}
