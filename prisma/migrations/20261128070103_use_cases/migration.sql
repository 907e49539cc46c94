-- CreateEnum
CREATE TYPE "UseCaseState" AS ENUM ('SCOPING', 'DATA_PREP', 'BUILDING', 'VALIDATING', 'DEPLOYMENT', 'ADOPTION', 'SCALING', 'ON_HOLD', 'FALLBACK', 'STOPPED');

-- CreateEnum
CREATE TYPE "MetricDirection" AS ENUM ('AT_LEAST', 'AT_MOST');

-- CreateEnum
CREATE TYPE "UseCaseMatter" AS ENUM ('DATA_VALIDATION', 'FAIRNESS_TEST', 'ADOPTION_PLAN', 'BUSINESS_VALIDATION', 'STRATEGY_ALIGNMENT', 'GOVERNANCE_MATURITY', 'OPERATING_MODEL', 'WORKFORCE_CAPABILITY', 'DATA_READINESS', 'TECHNOLOGY_INFRASTRUCTURE', 'MONITORING_OBSERVABILITY', 'VENDOR_DEPENDENCY', 'COMPLIANCE_READINESS', 'CHANGE_ADOPTION');

-- AlterTable
ALTER TABLE "UseCase" DROP COLUMN "iterationLimitHit",
DROP COLUMN "readings",
ADD COLUMN     "changesWork" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "dataFindings" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "decisions" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "deployedDay" TEXT,
ADD COLUMN     "fallback" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "governanceOwnerId" TEXT,
ADD COLUMN     "heldFrom" "UseCaseState",
ADD COLUMN     "legalOwnerId" TEXT,
ADD COLUMN     "measurementPlan" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "measurementPlanDay" TEXT,
ADD COLUMN     "metrics" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "outcomeOwnerId" TEXT,
ADD COLUMN     "problem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "productionOwnerId" TEXT,
ADD COLUMN     "productionPlan" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "riskOwnerId" TEXT,
ADD COLUMN     "scalability" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scopeRequestIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "state" "UseCaseState" NOT NULL DEFAULT 'SCOPING',
ADD COLUMN     "stateReason" TEXT,
ADD COLUMN     "stopTest" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Threshold" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "useCaseId" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "direction" "MetricDirection" NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "dataset" TEXT NOT NULL,
    "dueDay" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "setDay" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "setById" TEXT NOT NULL,

    CONSTRAINT "Threshold_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "MetricResult" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "useCaseId" TEXT NOT NULL,
    "measurement" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "dataset" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "thresholdId" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "MetricResult_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "useCaseId" TEXT NOT NULL,
    "matter" "UseCaseMatter" NOT NULL,
    "notApplicable" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "evidenceId" TEXT,
    "day" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnReason" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Confirmation_pkey" PRIMARY KEY ("programId","id")
);
