-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "figure" JSONB;
