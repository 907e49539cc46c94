-- CreateEnum
CREATE TYPE "ControlTestResult" AS ENUM ('PASSED', 'FAILED');

-- CreateEnum
CREATE TYPE "FrequencyUnit" AS ENUM ('DAYS', 'WEEKS');

-- AlterTable
ALTER TABLE "Control" ADD COLUMN     "activatedDay" TEXT,
ADD COLUMN     "addresses" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "builtDay" TEXT,
ADD COLUMN     "builtNote" TEXT,
ADD COLUMN     "droppedReason" TEXT,
ADD COLUMN     "evidenceRequired" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "excusedReason" TEXT,
ADD COLUMN     "failedDay" TEXT,
ADD COLUMN     "failedReason" TEXT,
ADD COLUMN     "partyIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "testEvery" INTEGER,
ADD COLUMN     "testUnit" "FrequencyUnit" NOT NULL DEFAULT 'WEEKS',
ADD COLUMN     "useCaseId" TEXT,
ALTER COLUMN "type" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ControlTest" (
    "programId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "controlId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "result" "ControlTestResult" NOT NULL,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ControlTest_pkey" PRIMARY KEY ("programId","id")
);

-- AddForeignKey
ALTER TABLE "ControlTest" ADD CONSTRAINT "ControlTest_programId_controlId_fkey" FOREIGN KEY ("programId", "controlId") REFERENCES "Control"("programId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
