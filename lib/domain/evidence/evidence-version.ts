import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { EvidenceRecord } from "./evidence.ts";

/** What a piece of evidence was until it was renewed. */
export interface EvidenceVersion extends EvidenceRecord {
  readonly id: string;
  readonly evidenceId: string;
  readonly version: number;
  readonly replacedAt: Instant;
}

export const evidenceVersion = noun<EvidenceVersion>()({
  prefix: "EVV-",
  creates: ["evidence-version-kept"],
  title: ({ title, version }) => `${title}, version ${version}`,
  place: ({ evidenceId }, { slug }) => routes.evidence(slug, evidenceId),
});
