-- CreateTable
CREATE TABLE "DoneCommand" (
    "programId" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "actorId" TEXT,
    "command" TEXT NOT NULL,
    "subjectNoun" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DoneCommand_pkey" PRIMARY KEY ("programId","commandId")
);

-- Forms sent before this table existed: what they were about is not known, so that none of them is taken for a repeat.
INSERT INTO "DoneCommand" ("programId", "commandId", "actorId", "command", "subjectNoun", "subjectId", "at")
SELECT DISTINCT ON ("programId", "commandId") "programId", "commandId", "actorId", "deed", '', '', "at"
FROM "ChangeLog" WHERE "commandId" IS NOT NULL ORDER BY "programId", "commandId", "seq";
