-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('CALIBRATE', 'ORGANIZE', 'MODEL', 'PRODUCE', 'EVALUATE', 'LEARN');

-- CreateEnum
CREATE TYPE "Pillar" AS ENUM ('PEOPLE', 'PROCESS', 'TECHNOLOGY', 'GOVERNANCE');

-- CreateEnum
CREATE TYPE "ProgramRole" AS ENUM ('EATP', 'STREAM_LEAD', 'COE_MEMBER', 'GOV_BOARD', 'EXEC_SPONSOR', 'STEERCO', 'QA_REVIEWER', 'BUSINESS_OWNER', 'CHANGE_LEAD', 'LEARNING_LEAD', 'TECH_LEAD', 'DATA_PROTECTION', 'RISK_OWNER', 'VIEWER');

-- CreateEnum
CREATE TYPE "FindingSeverity" AS ENUM ('BLOCKS', 'WARNS', 'INFORMS');

-- CreateEnum
CREATE TYPE "StatusValue" AS ENUM ('NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'COMPLETE');

-- CreateEnum
CREATE TYPE "WorkstreamState" AS ENUM ('DRAFT', 'ACTIVE', 'DROPPED');

-- CreateEnum
CREATE TYPE "DeliverableType" AS ENUM ('MODEL', 'DATA', 'PLATFORM', 'POLICY', 'BODY', 'TRAINING', 'PROCESS', 'COMMUNICATION', 'CONTROL', 'OTHER');

-- CreateEnum
CREATE TYPE "DeliverableState" AS ENUM ('PROPOSED', 'READY', 'COMMITTED', 'IN_PROGRESS', 'BLOCKED', 'IN_REVIEW', 'ACCEPTED', 'RETURNED', 'DROPPED');

-- CreateEnum
CREATE TYPE "OutcomeState" AS ENUM ('DRAFT', 'IN_DELIVERY', 'TECHNICALLY_COMPLETE', 'DELIVERED', 'ADOPTED', 'STOPPED');

-- CreateEnum
CREATE TYPE "SprintState" AS ENUM ('DRAFT', 'PLANNED', 'ACTIVE', 'IN_REVIEW', 'IN_RETRO', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "SprintDisposition" AS ENUM ('CARRIED_OVER', 'SPLIT', 'DROPPED', 'RETURNED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "RootCause" AS ENUM ('DEPENDENCY', 'DATA', 'ESTIMATE', 'CAPACITY', 'DECISION_DELAY', 'SCOPE', 'QUALITY_RETURN', 'TECHNICAL_UNCERTAINTY', 'RESISTANCE', 'EXTERNAL');

-- CreateEnum
CREATE TYPE "DependencyType" AS ENUM ('GOVERNANCE_CLEARANCE', 'TRAINING', 'DATA', 'PLATFORM', 'PROCESS_REDESIGN', 'DECISION', 'RESOURCE', 'KNOWLEDGE', 'EXTERNAL', 'REGULATORY');

-- CreateEnum
CREATE TYPE "DependencyStrength" AS ENUM ('HARD', 'SOFT');

-- CreateEnum
CREATE TYPE "LinkType" AS ENUM ('FS', 'SS', 'FF', 'SF');

-- CreateEnum
CREATE TYPE "DependencyState" AS ENUM ('PROPOSED', 'AGREED', 'AT_RISK', 'RESOLVED', 'MISSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ImpactAnswer" AS ENUM ('REPLAN', 'ABSORB', 'NO_EFFECT');

-- CreateEnum
CREATE TYPE "GateLevel" AS ENUM ('DELIVERABLE', 'SPRINT', 'WORKSTREAM', 'CYCLE', 'STAGE');

-- CreateEnum
CREATE TYPE "GateState" AS ENUM ('SCHEDULED', 'EVIDENCE_COLLECTION', 'READY', 'DECIDED', 'CLOSED');

-- CreateEnum
CREATE TYPE "GateOutcome" AS ENUM ('GO', 'CONDITIONAL_GO', 'RECYCLE', 'STOP');

-- CreateEnum
CREATE TYPE "CriterionResult" AS ENUM ('NOT_ASSESSED', 'MET', 'NOT_MET', 'NOT_APPLICABLE', 'WAIVED');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('DOCUMENT', 'METRIC', 'TEST', 'DECISION', 'ATTESTATION', 'DEMONSTRATION');

-- CreateEnum
CREATE TYPE "EscalationTier" AS ENUM ('L1_WORKSTREAM', 'L2_PROGRAM', 'L3_EXECUTIVE');

-- CreateEnum
CREATE TYPE "EscalationSeverity" AS ENUM ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW');

-- CreateEnum
CREATE TYPE "EscalationState" AS ENUM ('OPEN', 'ACKNOWLEDGED', 'DECIDED', 'CLOSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "BlockerKind" AS ENUM ('BLOCKER', 'CONFLICT', 'RISK_MATERIALIZED', 'DECISION_NEEDED', 'CONCERN');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('DRAFT', 'PUBLISHED', 'CORRECTED');

-- CreateEnum
CREATE TYPE "PortfolioRole" AS ENUM ('FOUNDATION_BUILDER', 'VALUE_DEMONSTRATOR', 'CAPABILITY_STRETCHER');

-- CreateEnum
CREATE TYPE "RiskClass" AS ENUM ('MINIMAL', 'LIMITED', 'HIGH', 'PROHIBITED');

-- CreateEnum
CREATE TYPE "ControlType" AS ENUM ('PREVENTIVE', 'DETECTIVE', 'CORRECTIVE');

-- CreateEnum
CREATE TYPE "ControlState" AS ENUM ('SPECIFIED', 'BUILT', 'TESTED', 'ACTIVE', 'FAILED');

-- CreateEnum
CREATE TYPE "StakeholderCategory" AS ENUM ('SPONSOR', 'BENEFICIARY', 'RESISTOR', 'AFFECTED_COMMUNITY');

-- CreateEnum
CREATE TYPE "EnergyReservoir" AS ENUM ('ATTENTION', 'SPONSORSHIP', 'GOODWILL', 'CHANGE_CAPACITY');

-- CreateEnum
CREATE TYPE "Indicator" AS ENUM ('VELOCITY_TREND', 'ENGAGEMENT_PATTERN', 'DEPENDENCY_RESOLUTION', 'TEAM_MORALE', 'WAIVER_RATE', 'RETRO_ACTION_RATE', 'TIME_TO_RAISE', 'SATURATION');

-- CreateEnum
CREATE TYPE "KpiLevel" AS ENUM ('STRATEGIC', 'OPERATIONAL', 'ADOPTION', 'QUALITY');

-- CreateEnum
CREATE TYPE "ScopeReason" AS ENUM ('LEARNING', 'REGULATION', 'TECHNICAL_FINDING', 'STAKEHOLDER_REQUEST', 'RESOURCE');

-- CreateEnum
CREATE TYPE "ScopeState" AS ENUM ('DRAFT', 'SUBMITTED', 'IMPACT_ASSESSED', 'APPROVED', 'REJECTED', 'DEFERRED', 'APPLIED');

-- CreateEnum
CREATE TYPE "RiskState" AS ENUM ('OPEN', 'MITIGATED', 'CLOSED');

-- CreateTable
CREATE TABLE "Dependency" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "fromId" TEXT,
    "fromOutside" TEXT,
    "fromWorkstreamId" TEXT,
    "toId" TEXT NOT NULL,
    "type" "DependencyType" NOT NULL,
    "strength" "DependencyStrength" NOT NULL,
    "linkType" "LinkType" NOT NULL,
    "lagDays" DOUBLE PRECISION NOT NULL,
    "needByDay" TEXT,
    "promises" JSONB NOT NULL,
    "state" "DependencyState" NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedById" TEXT,
    "agreedAt" TIMESTAMPTZ(3),
    "resolvedDay" TEXT,
    "note" TEXT NOT NULL,
    "droppedReason" TEXT,

    CONSTRAINT "Dependency_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "ImpactNotice" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "workstreamId" TEXT NOT NULL,
    "affectedIds" TEXT[],
    "fromDay" TEXT,
    "toDay" TEXT NOT NULL,
    "slipWorkingDays" INTEGER NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" "ImpactAnswer",
    "answerNote" TEXT,
    "answeredById" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "supersededById" TEXT,

    CONSTRAINT "ImpactNotice_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "comesFor" TEXT NOT NULL,
    "administrator" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL,
    "passwordSetAt" TIMESTAMPTZ(3),
    "linkIssuedAt" TIMESTAMPTZ(3),
    "sessionsValidFrom" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "personId" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "SetUpLink" (
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetUpLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "subject" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowStarted" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "BlockerKind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "severity" "EscalationSeverity" NOT NULL,
    "tier" "EscalationTier" NOT NULL,
    "state" "EscalationState" NOT NULL,
    "ownerId" TEXT NOT NULL,
    "wantedDecision" TEXT NOT NULL,
    "affectedIds" TEXT[],
    "workstreamId" TEXT,
    "firstSeenDay" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" TEXT NOT NULL,
    "confidential" BOOLEAN NOT NULL,
    "tierEnteredAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedById" TEXT,
    "steps" JSONB NOT NULL,
    "extensions" JSONB NOT NULL,
    "options" TEXT[],
    "decision" TEXT,
    "deciderId" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "effect" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "grownFrom" TEXT,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Risk" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "probability" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "mitigation" TEXT NOT NULL,
    "ownerId" TEXT,
    "nextReviewDay" TEXT,
    "state" "RiskState" NOT NULL,

    CONSTRAINT "Risk_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "ScopeChange" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reason" "ScopeReason" NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "tradeOff" TEXT NOT NULL,
    "state" "ScopeState" NOT NULL,
    "submittedDay" TEXT NOT NULL,
    "decidedDay" TEXT,
    "note" TEXT NOT NULL,

    CONSTRAINT "ScopeChange_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Override" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "subjectNoun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "role" "ProgramRole" NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresDay" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,

    CONSTRAINT "Override_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "severity" "FindingSeverity" NOT NULL,
    "subjectNoun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Acknowledgement_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Refusal" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "subjectNoun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "ruleIds" TEXT[],
    "sentence" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Refusal_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Gate" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" "GateLevel" NOT NULL,
    "subjectNoun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "stage" "Stage",
    "ownerId" TEXT,
    "scheduledDay" TEXT,
    "state" "GateState" NOT NULL,
    "outcome" "GateOutcome",
    "inputs" TEXT[],
    "deciderIds" TEXT[],
    "exceptions" TEXT,
    "remediation" TEXT,
    "recycleActivities" TEXT[],
    "reassessment" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "droppedReason" TEXT,

    CONSTRAINT "Gate_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Condition" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "gateId" TEXT NOT NULL,
    "criterionId" TEXT,
    "text" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "dueDay" TEXT NOT NULL,
    "closedDay" TEXT,
    "closedById" TEXT,
    "closingNote" TEXT,

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Control" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" "ControlType" NOT NULL,
    "state" "ControlState" NOT NULL,
    "ownerId" TEXT,
    "required" BOOLEAN NOT NULL,

    CONSTRAINT "Control_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Program" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL,

    CONSTRAINT "Program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeLog" (
    "programId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "set" JSONB NOT NULL,
    "before" JSONB,
    "overriddenRules" TEXT[],
    "commandId" TEXT,
    "requestId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ChangeLog_pkey" PRIMARY KEY ("programId","seq")
);

-- CreateTable
CREATE TABLE "Facts" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "organization" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "calendar" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "currentCycleId" TEXT,
    "demoNow" TIMESTAMPTZ(3),
    "foundedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Facts_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Cycle" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "goal" TEXT NOT NULL,
    "startDay" TEXT NOT NULL,
    "endDay" TEXT NOT NULL,
    "stage" "Stage" NOT NULL,
    "stageWindows" JSONB NOT NULL,
    "roadmapVersion" INTEGER NOT NULL,
    "roadmapApprovedDay" TEXT,

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Member" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "roles" "ProgramRole"[],
    "active" BOOLEAN NOT NULL,
    "joinedDay" TEXT NOT NULL,
    "leftDay" TEXT,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "StakeholderGroup" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" "StakeholderCategory" NOT NULL,
    "size" INTEGER NOT NULL,
    "sentiment" JSONB NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "StakeholderGroup_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "EnergyReading" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reservoir" "EnergyReservoir" NOT NULL,
    "sprintId" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "interim" BOOLEAN NOT NULL,
    "basis" TEXT NOT NULL,
    "day" TEXT NOT NULL,

    CONSTRAINT "EnergyReading_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "IndicatorReading" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicator" "Indicator" NOT NULL,
    "sprintId" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "warning" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "day" TEXT NOT NULL,

    CONSTRAINT "IndicatorReading_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "DomainScore" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pillar" "Pillar" NOT NULL,
    "baseline" DOUBLE PRECISION NOT NULL,
    "provisional" DOUBLE PRECISION NOT NULL,
    "target" DOUBLE PRECISION NOT NULL,
    "day" TEXT NOT NULL,

    CONSTRAINT "DomainScore_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Kpi" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" "KpiLevel" NOT NULL,
    "useCaseId" TEXT,
    "unit" TEXT NOT NULL,
    "baseline" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "latest" TEXT NOT NULL,
    "day" TEXT NOT NULL,

    CONSTRAINT "Kpi_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Report" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "correctsId" TEXT,
    "periodStart" TEXT NOT NULL,
    "periodEnd" TEXT NOT NULL,
    "state" "ReportState" NOT NULL,
    "summary" TEXT NOT NULL,
    "failedNote" TEXT NOT NULL,
    "decisionsAsked" JSONB NOT NULL,
    "noDecisionReason" TEXT,
    "lastDecisions" JSONB NOT NULL,
    "correctionReason" TEXT,
    "lines" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" TEXT,
    "hash" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "ReportBody" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportBody_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Sprint" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "cycleId" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "startDay" TEXT NOT NULL,
    "endDay" TEXT NOT NULL,
    "state" "SprintState" NOT NULL,
    "lockedAt" TIMESTAMPTZ(3),
    "committedPoints" DOUBLE PRECISION,
    "acceptedPoints" DOUBLE PRECISION,
    "closedAt" TIMESTAMPTZ(3),
    "absences" JSONB NOT NULL,

    CONSTRAINT "Sprint_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "SprintItem" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sprintId" TEXT NOT NULL,
    "deliverableId" TEXT NOT NULL,
    "pointsAtLock" DOUBLE PRECISION NOT NULL,
    "addedAfterLock" BOOLEAN NOT NULL,
    "disposition" "SprintDisposition",
    "rootCause" "RootCause",
    "rootCauseNote" TEXT,
    "removed" BOOLEAN NOT NULL,

    CONSTRAINT "SprintItem_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Workstream" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pillars" "Pillar"[],
    "leadId" TEXT,
    "mandate" TEXT NOT NULL,
    "state" "WorkstreamState" NOT NULL,
    "claimedStatus" "StatusValue",
    "claimedAt" TIMESTAMPTZ(3),
    "claimedById" TEXT,
    "claimExplanation" TEXT,
    "claimExplainedAt" TIMESTAMPTZ(3),
    "droppedReason" TEXT,

    CONSTRAINT "Workstream_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "UseCase" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "portfolioRole" "PortfolioRole",
    "riskClass" "RiskClass",
    "readings" JSONB NOT NULL,
    "iterationLimitHit" BOOLEAN NOT NULL,

    CONSTRAINT "UseCase_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "useCaseId" TEXT,
    "businessOwnerId" TEXT,
    "state" "OutcomeState" NOT NULL,
    "deliveredDay" TEXT,
    "droppedReason" TEXT,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "OutcomePart" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "outcomeId" TEXT NOT NULL,
    "pillar" "Pillar" NOT NULL,
    "required" BOOLEAN NOT NULL,
    "statement" TEXT NOT NULL,
    "deliverableIds" TEXT[],
    "notRequiredReason" TEXT,
    "notRequiredByIds" TEXT[],

    CONSTRAINT "OutcomePart_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Deliverable" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "type" "DeliverableType" NOT NULL,
    "workstreamId" TEXT NOT NULL,
    "primaryPillar" "Pillar" NOT NULL,
    "secondaryPillars" "Pillar"[],
    "ownerId" TEXT,
    "points" DOUBLE PRECISION NOT NULL,
    "lowPoints" DOUBLE PRECISION,
    "highPoints" DOUBLE PRECISION,
    "state" "DeliverableState" NOT NULL,
    "sprintId" TEXT,
    "startDay" TEXT,
    "dueDay" TEXT,
    "forecastDay" TEXT,
    "startedDay" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" TEXT,
    "reviewerId" TEXT,
    "acceptedDay" TEXT,
    "acceptedById" TEXT,
    "returnedReason" TEXT,
    "returnCount" INTEGER NOT NULL,
    "carryOverCount" INTEGER NOT NULL,
    "lastLoggedAt" TIMESTAMPTZ(3),
    "lastNote" TEXT,
    "domains" TEXT[],
    "sourceKey" TEXT,
    "droppedReason" TEXT,

    CONSTRAINT "Deliverable_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "ProgressNote" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "deliverableId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" TEXT NOT NULL,
    "state" "DeliverableState" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "ProgressNote_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "subjectNoun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "critical" BOOLEAN NOT NULL,
    "evidenceNeeded" TEXT NOT NULL,
    "result" "CriterionResult" NOT NULL,
    "resultReason" TEXT,
    "assessedById" TEXT,
    "assessedAt" TIMESTAMPTZ(3),
    "removed" BOOLEAN NOT NULL,
    "loosenedCount" INTEGER NOT NULL,
    "loosenedReason" TEXT,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("programId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "subjectNoun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "occurredDay" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "reconstructed" BOOLEAN NOT NULL,
    "removedReason" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("programId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "SetUpLink_personId_idx" ON "SetUpLink"("personId");

-- CreateIndex
CREATE INDEX "ChangeLog_commandId_programId_idx" ON "ChangeLog"("commandId", "programId");

-- CreateIndex
CREATE INDEX "ChangeLog_programId_noun_subjectId_seq_idx" ON "ChangeLog"("programId", "noun", "subjectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Facts_slug_key" ON "Facts"("slug");

-- CreateIndex
CREATE INDEX "Member_personId_idx" ON "Member"("personId");

-- CreateIndex
CREATE INDEX "ReportBody_programId_reportId_idx" ON "ReportBody"("programId", "reportId");

-- CreateIndex
CREATE INDEX "ProgressNote_programId_deliverableId_at_idx" ON "ProgressNote"("programId", "deliverableId", "at");

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_programId_fromId_fkey" FOREIGN KEY ("programId", "fromId") REFERENCES "Deliverable"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_programId_toId_fkey" FOREIGN KEY ("programId", "toId") REFERENCES "Deliverable"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImpactNotice" ADD CONSTRAINT "ImpactNotice_programId_causeId_fkey" FOREIGN KEY ("programId", "causeId") REFERENCES "Deliverable"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImpactNotice" ADD CONSTRAINT "ImpactNotice_programId_workstreamId_fkey" FOREIGN KEY ("programId", "workstreamId") REFERENCES "Workstream"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_programId_gateId_fkey" FOREIGN KEY ("programId", "gateId") REFERENCES "Gate"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReportBody" ADD CONSTRAINT "ReportBody_programId_reportId_fkey" FOREIGN KEY ("programId", "reportId") REFERENCES "Report"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Sprint" ADD CONSTRAINT "Sprint_programId_cycleId_fkey" FOREIGN KEY ("programId", "cycleId") REFERENCES "Cycle"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SprintItem" ADD CONSTRAINT "SprintItem_programId_sprintId_fkey" FOREIGN KEY ("programId", "sprintId") REFERENCES "Sprint"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SprintItem" ADD CONSTRAINT "SprintItem_programId_deliverableId_fkey" FOREIGN KEY ("programId", "deliverableId") REFERENCES "Deliverable"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OutcomePart" ADD CONSTRAINT "OutcomePart_programId_outcomeId_fkey" FOREIGN KEY ("programId", "outcomeId") REFERENCES "Outcome"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Deliverable" ADD CONSTRAINT "Deliverable_programId_workstreamId_fkey" FOREIGN KEY ("programId", "workstreamId") REFERENCES "Workstream"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgressNote" ADD CONSTRAINT "ProgressNote_programId_deliverableId_fkey" FOREIGN KEY ("programId", "deliverableId") REFERENCES "Deliverable"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
