-- AlterTable
ALTER TABLE "Deliverable" ADD COLUMN     "broughtBackReason" TEXT,
ADD COLUMN     "droppedFrom" JSONB,
ADD COLUMN     "lastNoteCorrectedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Dependency" ADD COLUMN     "broughtBackReason" TEXT,
ADD COLUMN     "droppedFrom" JSONB;

-- AlterTable
ALTER TABLE "Outcome" ADD COLUMN     "broughtBackReason" TEXT,
ADD COLUMN     "droppedFrom" JSONB;

-- AlterTable
ALTER TABLE "ProgressNote" ADD COLUMN     "correctsId" TEXT;

-- AlterTable
ALTER TABLE "Workstream" ADD COLUMN     "broughtBackReason" TEXT,
ADD COLUMN     "droppedFrom" JSONB;
