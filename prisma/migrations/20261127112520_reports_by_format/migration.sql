-- What a report lists as in force is kept from now on; of those published before, nobody knows.
ALTER TABLE "Report" ADD COLUMN     "exceptions" JSONB;

-- Every body stored so far has the first format. Rows to come say theirs.
ALTER TABLE "ReportBody" ADD COLUMN     "format" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ReportBody" ALTER COLUMN "format" DROP DEFAULT;
