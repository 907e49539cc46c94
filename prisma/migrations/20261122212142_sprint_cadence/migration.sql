-- CreateEnum
CREATE TYPE "QualityActivity" AS ENUM ('TEST', 'VALIDATION', 'FAIRNESS', 'ACCEPTANCE');

-- CreateEnum
CREATE TYPE "RetroLevel" AS ENUM ('SPRINT', 'INITIATIVE', 'PORTFOLIO', 'STRATEGIC');

-- CreateEnum
CREATE TYPE "ParticipantKind" AS ENUM ('LEADER', 'TEAM', 'USER', 'OPERATIONS');

-- CreateEnum
CREATE TYPE "RetroPointKind" AS ENUM ('WENT_WELL', 'PROBLEM');

-- CreateEnum
CREATE TYPE "RetroActionState" AS ENUM ('OPEN', 'IN_PROGRESS', 'DONE', 'DEFERRED', 'REJECTED');

-- CreateEnum
CREATE TYPE "CarriedForm" AS ENUM ('DELIVERABLE', 'AGREEMENT');

-- CreateEnum
CREATE TYPE "FeedbackSource" AS ENUM ('REVIEW', 'SENTIMENT', 'GATE');

-- CreateEnum
CREATE TYPE "Trend" AS ENUM ('RISING', 'STEADY', 'FALLING');

-- CreateEnum
CREATE TYPE "Replenishment" AS ENUM ('RECOVERY_TIME', 'VISIBLE_WIN', 'LOAD_REMOVED', 'CONCERN_ANSWERED');

-- AlterTable
ALTER TABLE "Deliverable" ADD COLUMN     "changeImpact" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "qualityActivity" "QualityActivity";

-- AlterTable
ALTER TABLE "EnergyReading" ADD COLUMN     "evidence" TEXT,
ADD COLUMN     "replenishedBy" "Replenishment",
ADD COLUMN     "response" TEXT,
ADD COLUMN     "responseById" TEXT,
ADD COLUMN     "trend" "Trend" NOT NULL DEFAULT 'STEADY',
ALTER COLUMN "value" DROP NOT NULL;

-- AlterTable
ALTER TABLE "IndicatorReading" ADD COLUMN     "n" INTEGER;

-- AlterTable
ALTER TABLE "Sprint" ADD COLUMN     "calibratedAtLock" DOUBLE PRECISION,
ADD COLUMN     "cancelAskedById" TEXT,
ADD COLUMN     "cancelledReason" TEXT,
ADD COLUMN     "imported" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lockedById" TEXT,
ADD COLUMN     "outcomeIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "paceReason" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "roadmapVersion" INTEGER,
ADD COLUMN     "startedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "SprintItem" ADD COLUMN     "addedAt" TIMESTAMPTZ(3),
ADD COLUMN     "addedReason" TEXT,
ADD COLUMN     "demonstratedAt" TIMESTAMPTZ(3),
ADD COLUMN     "demonstrationNote" TEXT,
ADD COLUMN     "disposedById" TEXT,
ADD COLUMN     "inExchangeForId" TEXT,
ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "removedReason" TEXT;

-- AlterTable
ALTER TABLE "Workstream" ADD COLUMN     "leadVacantSince" TEXT;

-- CreateTable
CREATE TABLE "StandupNote" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "workstreamId" TEXT NOT NULL,
    "sprintId" TEXT,
    "day" TEXT NOT NULL,
    "done" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "blockers" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StandupNote_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "BlockerMention" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "workstreamId" TEXT NOT NULL,
    "deliverableId" TEXT,
    "day" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "escalationId" TEXT,
    "settledReason" TEXT,
    "settledById" TEXT,
    "draftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BlockerMention_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "IntegrationReview" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sprintId" TEXT,
    "day" TEXT NOT NULL,
    "attendeeIds" TEXT[],
    "outcomes" JSONB NOT NULL,
    "decisions" TEXT[],
    "dependencyIds" TEXT[],
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IntegrationReview_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "SprintReview" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sprintId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "attendeeIds" TEXT[],
    "summary" TEXT NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SprintReview_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sprintId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sprintId" TEXT NOT NULL,
    "source" "FeedbackSource" NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "noActionReason" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Retrospective" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "level" "RetroLevel" NOT NULL,
    "sprintId" TEXT,
    "outcomeId" TEXT,
    "day" TEXT NOT NULL,
    "participants" JSONB NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Retrospective_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "RetroPoint" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "retrospectiveId" TEXT NOT NULL,
    "kind" "RetroPointKind" NOT NULL,
    "text" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "recommendation" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RetroPoint_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "RetroAction" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "retrospectiveId" TEXT NOT NULL,
    "pointId" TEXT,
    "text" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "targetSprint" INTEGER NOT NULL,
    "firstTargetSprint" INTEGER NOT NULL,
    "verification" TEXT NOT NULL,
    "rootCause" "RootCause",
    "state" "RetroActionState" NOT NULL,
    "carriedInto" TEXT,
    "carriedAs" "CarriedForm",
    "deliverableId" TEXT,
    "deferredCount" INTEGER NOT NULL,
    "reason" TEXT,
    "shownBy" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "RetroAction_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT,
    "tokenHash" TEXT NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Pulse" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sprintId" TEXT NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "n" INTEGER,
    "mean" DOUBLE PRECISION,

    CONSTRAINT "Pulse_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "PulseVoter" (
    "programId" TEXT NOT NULL,
    "pulseId" TEXT NOT NULL,
    "voterHash" TEXT NOT NULL,

    CONSTRAINT "PulseVoter_pkey" PRIMARY KEY ("programId","pulseId","voterHash")
);

-- CreateTable
CREATE TABLE "PulseTally" (
    "programId" TEXT NOT NULL,
    "pulseId" TEXT NOT NULL,
    "ones" INTEGER NOT NULL DEFAULT 0,
    "twos" INTEGER NOT NULL DEFAULT 0,
    "threes" INTEGER NOT NULL DEFAULT 0,
    "fours" INTEGER NOT NULL DEFAULT 0,
    "fives" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PulseTally_pkey" PRIMARY KEY ("programId","pulseId")
);

-- CreateTable
CREATE TABLE "Warning" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "subjectNoun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "clearedAt" TIMESTAMPTZ(3),
    "watchReason" TEXT,
    "watchedById" TEXT,

    CONSTRAINT "Warning_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Intervention" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "warningId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "reviewDay" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "effect" TEXT,
    "reviewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Intervention_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "StreamCapacity" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sprintId" TEXT NOT NULL,
    "workstreamId" TEXT NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StreamCapacity_pkey" PRIMARY KEY ("programId","id")
);

-- CreateIndex
CREATE INDEX "CalendarFeed_tokenHash_idx" ON "CalendarFeed"("tokenHash");
