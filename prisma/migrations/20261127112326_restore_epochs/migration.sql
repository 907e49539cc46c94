-- AlterTable
ALTER TABLE "Program" ADD COLUMN     "epoch" TEXT NOT NULL DEFAULT '';
