-- CreateTable
CREATE TABLE "TemplateCriterion" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "level" "GateLevel" NOT NULL,
    "stage" "Stage",
    "deliverableType" "DeliverableType",
    "text" TEXT NOT NULL,
    "critical" BOOLEAN NOT NULL,
    "evidenceNeeded" TEXT NOT NULL,
    "signedBy" "ProgramRole",
    "removed" BOOLEAN NOT NULL,
    "loosenedCount" INTEGER NOT NULL,
    "loosenedReason" TEXT,
    "loosenedDay" TEXT,

    CONSTRAINT "TemplateCriterion_pkey" PRIMARY KEY ("programId","id")
);
