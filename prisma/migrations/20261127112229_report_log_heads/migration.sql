-- AlterTable
ALTER TABLE "ReportBody" ADD COLUMN     "headHash" TEXT,
ADD COLUMN     "headSeq" INTEGER;
