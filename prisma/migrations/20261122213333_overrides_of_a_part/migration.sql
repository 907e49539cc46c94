-- AlterTable
ALTER TABLE "Acknowledgement" ADD COLUMN     "aspect" TEXT;

-- AlterTable
ALTER TABLE "Override" ADD COLUMN     "aspect" TEXT;

-- AlterTable
ALTER TABLE "Sprint" ADD COLUMN     "plannedAt" TIMESTAMPTZ(3),
ADD COLUMN     "plannedById" TEXT;
