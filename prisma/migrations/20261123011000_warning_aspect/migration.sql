-- AlterTable
ALTER TABLE "Warning" ADD COLUMN     "aspect" TEXT;
