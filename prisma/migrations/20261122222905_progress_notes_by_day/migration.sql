-- CreateIndex
CREATE INDEX "ProgressNote_programId_day_idx" ON "ProgressNote"("programId", "day");
