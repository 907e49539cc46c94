-- AlterTable
ALTER TABLE "SearchEdition" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;
