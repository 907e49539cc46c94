import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** The report exactly as published; kept by page, append-only. */
export interface ReportBody {
  readonly id: string;
  readonly reportId: string;
  /** Shape of the snapshot: which schema reads it. */
  readonly format: number;
  /** Canonical JSON of the report view for a reader who may see everything an executive may. */
  readonly snapshot: string;
  readonly hash: string;
  readonly publishedAt: Instant;
  /** Where the change log ended before the report was published; null for reports older than kept heads. */
  readonly headSeq: number | null;
  readonly headHash: string | null;
}

export const reportBody = noun<ReportBody>()({
  prefix: "R",
  keptByPage: true,
  creates: ["report-body-stored"],
});
