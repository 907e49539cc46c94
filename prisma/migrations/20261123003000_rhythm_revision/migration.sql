-- AlterTable
ALTER TABLE "Facts" ADD COLUMN     "rhythmRevision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rhythmSetAt" TIMESTAMPTZ(3);
