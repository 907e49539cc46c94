-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInIdentity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInIdentity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInIdentity_issuer_personId_key" ON "SignInIdentity"("issuer", "personId");
