/** Published reports: each body gives its hash, and the head of the log it was published under is in the chain. */
import { canonicalJson } from "#domain";
import type { Transaction } from "./database.ts";
import { type Difference, hashPrinted, printedApart } from "./difference.ts";
import { sha256 } from "./digest.ts";

/** Bodies are long; a few at a time. */
const portion = 20;

interface StoredReport {
  readonly id: string;
  readonly snapshot: string;
  readonly hash: string;
  readonly headSeq: number | null;
  readonly headHash: string | null;
  /** What the head of the report says. */
  readonly published: string | null;
  /** The row of the log that stored it. */
  readonly seq: number | null;
  /** The hash of the row that the report names as its head; a program without rows has none. */
  readonly chained: string | null;
}

export async function reportDifference(
  transaction: Transaction,
  programId: string,
): Promise<{ rows: number; difference: Difference | null }> {
  let rows = 0;
  for (let last = ""; ; ) {
    const found = await transaction.$queryRaw<StoredReport[]>`
      SELECT b."id", b."snapshot", b."hash", b."headSeq", b."headHash", r."hash" AS published,
        (SELECT min(l."seq") FROM "ChangeLog" l
          WHERE l."programId" = b."programId" AND l."noun" = 'reportBody' AND l."subjectId" = b."id")::int AS seq,
        (SELECT l."hash" FROM "ChangeLog" l WHERE l."programId" = b."programId" AND l."seq" = b."headSeq") AS chained
      FROM "ReportBody" b JOIN "Report" r ON r."programId" = b."programId" AND r."id" = b."reportId"
      WHERE b."programId" = ${programId} AND b."id" > ${last} ORDER BY b."id" LIMIT ${portion}`;
    for (const report of found) {
      rows += 1;
      const wrong = objection(report);
      if (wrong)
        return { rows, difference: { programId, table: "ReportBody", row: report.id, ...wrong } };
    }
    if (found.length < portion) return { rows, difference: null };
    last = found.at(-1)?.id ?? "";
  }
}

function objection(report: StoredReport): Pick<Difference, "field" | "why"> | null {
  const { snapshot, hash, published, headSeq, headHash, chained, seq } = report;
  const recomputed = sha256(snapshot);
  if (recomputed !== hash)
    return {
      field: "snapshot",
      why: `The report was published with the hash ${hashPrinted(hash)}, but its stored text gives ${hashPrinted(recomputed)}.`,
    };
  if (published !== hash)
    return {
      field: "hash",
      why: `The stored text has the hash ${hashPrinted(hash)}, but the report says it was published with ${hashPrinted(published ?? "none")}.`,
    };
  if (headSeq === null) return null;
  const { logHead }: { logHead?: unknown } = JSON.parse(snapshot);
  const storedHead = { seq: headSeq, hash: headHash };
  if (canonicalJson(logHead) !== canonicalJson(storedHead)) {
    const [named, kept] = printedApart(logHead, storedHead);
    return {
      field: "headHash",
      why: `The text of the report names the log head ${named}, but it is stored with ${kept}.`,
    };
  }
  if (seq === null || headSeq >= seq)
    return {
      field: "headSeq",
      why: `The report says it was published when the log ended at row ${headSeq}, but its own row is ${seq}.`,
    };
  return chained === headHash
    ? null
    : {
        field: "headHash",
        why: `The report was published when row ${headSeq} of the log had the hash ${hashPrinted(headHash ?? "")}; today that row has ${hashPrinted(chained ?? "")}.`,
      };
}
