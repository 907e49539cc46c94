-- AlterTable
ALTER TABLE "DoneCommand" ADD COLUMN     "digest" TEXT NOT NULL DEFAULT '';
