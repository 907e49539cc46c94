-- Similar words; the owner of a database may create this extension from PostgreSQL 13 on
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "SearchText" (
    "programId" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "SearchText_pkey" PRIMARY KEY ("programId","noun","id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "programId" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("programId","noun","word")
);

-- CreateTable
CREATE TABLE "SearchEdition" (
    "programId" TEXT NOT NULL,
    "edition" TEXT NOT NULL,

    CONSTRAINT "SearchEdition_pkey" PRIMARY KEY ("programId")
);

-- CreateIndex
CREATE INDEX "SearchText_vector_idx" ON "SearchText" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);
