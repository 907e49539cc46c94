-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EvidenceKind" ADD VALUE 'LINK';
ALTER TYPE "EvidenceKind" ADD VALUE 'PHOTO';

-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "waivedUntilDay" TEXT,
ADD COLUMN     "waiverOwnerId" TEXT;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "expiredDay" TEXT,
ADD COLUMN     "file" JSONB,
ADD COLUMN     "supports" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "validUntilDay" TEXT,
ADD COLUMN     "verifiedAt" TIMESTAMPTZ(3),
ADD COLUMN     "verifiedById" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "FileBody" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FileBody_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "FilePiece" (
    "programId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "FilePiece_pkey" PRIMARY KEY ("programId","fileId","number")
);

-- CreateTable
CREATE TABLE "EvidenceVersion" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "file" JSONB,
    "occurredDay" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "reconstructed" BOOLEAN NOT NULL,
    "validUntilDay" TEXT,
    "expiredDay" TEXT,
    "verifiedById" TEXT,
    "verifiedAt" TIMESTAMPTZ(3),
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceVersion_pkey" PRIMARY KEY ("programId","id")
);

-- Files are records: what is kept of them stays as it was kept.
CREATE TRIGGER "FileBody_append_only_rows" BEFORE UPDATE OR DELETE ON "FileBody"
  FOR EACH ROW EXECUTE FUNCTION throughline_append_only();
CREATE TRIGGER "FileBody_append_only_table" BEFORE TRUNCATE ON "FileBody"
  FOR EACH STATEMENT EXECUTE FUNCTION throughline_append_only();

CREATE TRIGGER "FilePiece_append_only_rows" BEFORE UPDATE OR DELETE ON "FilePiece"
  FOR EACH ROW EXECUTE FUNCTION throughline_append_only();
CREATE TRIGGER "FilePiece_append_only_table" BEFORE TRUNCATE ON "FilePiece"
  FOR EACH STATEMENT EXECUTE FUNCTION throughline_append_only();
