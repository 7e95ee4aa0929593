-- AlterTable
ALTER TABLE "learner_settings" ADD COLUMN     "begin_at" TEXT;
