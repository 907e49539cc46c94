-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "signedBy" "ProgramRole";

-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "roadmapApprovedById" TEXT;

-- AlterTable
ALTER TABLE "Deliverable" ADD COLUMN     "partyIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "roleGrants" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Override" ADD COLUMN     "roleGivenBy" TEXT,
ADD COLUMN     "roleSince" TEXT;
