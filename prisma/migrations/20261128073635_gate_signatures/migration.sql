-- CreateEnum
CREATE TYPE "GateDecisionState" AS ENUM ('PROPOSED', 'STANDS', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "keptFromId" TEXT;

-- AlterTable
ALTER TABLE "Gate" ADD COLUMN     "preparedById" TEXT;

-- CreateTable
CREATE TABLE "GateDecision" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "gateId" TEXT NOT NULL,
    "state" "GateDecisionState" NOT NULL,
    "outcome" "GateOutcome" NOT NULL,
    "inputs" TEXT[],
    "deciderIds" TEXT[],
    "conditions" JSONB NOT NULL,
    "exceptions" TEXT,
    "remediation" TEXT,
    "recycleActivities" TEXT[],
    "repeatedCriterionIds" TEXT[],
    "reassessment" TEXT,
    "againDay" TEXT,
    "proposedById" TEXT,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "byMinutes" BOOLEAN NOT NULL,
    "endedReason" TEXT,
    "endedById" TEXT,

    CONSTRAINT "GateDecision_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "reason" TEXT,
    "signed" JSONB NOT NULL,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("programId","id")
);

-- AddForeignKey
ALTER TABLE "GateDecision" ADD CONSTRAINT "GateDecision_programId_gateId_fkey" FOREIGN KEY ("programId", "gateId") REFERENCES "Gate"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_programId_decisionId_fkey" FOREIGN KEY ("programId", "decisionId") REFERENCES "GateDecision"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
