-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "byteCount" INTEGER NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "file" BYTEA NOT NULL,
    "mapping" JSONB,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "reading" BYTEA,
    "step" TEXT NOT NULL DEFAULT 'decoding',
    "ratio" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "fault" BOOLEAN NOT NULL DEFAULT false,
    "touchedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportDraft_personId_idx" ON "ImportDraft"("personId");

-- CreateIndex
CREATE INDEX "ImportDraft_expiresAt_idx" ON "ImportDraft"("expiresAt");
