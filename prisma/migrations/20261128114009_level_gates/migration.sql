-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "gateAsked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Gate" ADD COLUMN     "milestoneIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Outcome" ADD COLUMN     "carried" JSONB;

-- AlterTable
ALTER TABLE "Sprint" ADD COLUMN     "gateAsked" BOOLEAN NOT NULL DEFAULT false;
