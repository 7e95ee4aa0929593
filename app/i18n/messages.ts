import appShellEn from '#components/app-shell/messages.en.json'
import appShellKo from '#components/app-shell/messages.ko.json'
import devicesEn from '#components/devices/messages.en.json'
import devicesKo from '#components/devices/messages.ko.json'
import diagramEn from '#components/diagram/messages.en.json'
import diagramKo from '#components/diagram/messages.ko.json'
import lessonEn from '#components/lesson/messages.en.json'
import lessonKo from '#components/lesson/messages.ko.json'
import offlineEn from '#components/offline/messages.en.json'
import offlineKo from '#components/offline/messages.ko.json'
import quizEn from '#components/quiz/messages.en.json'
import quizKo from '#components/quiz/messages.ko.json'
import referenceEn from '#components/reference/messages.en.json'
import referenceKo from '#components/reference/messages.ko.json'
import reportsEn from '#components/reports/messages.en.json'
import reportsKo from '#components/reports/messages.ko.json'
import reviewEn from '#components/review/messages.en.json'
import reviewKo from '#components/review/messages.ko.json'
import settingsEn from '#components/settings/messages.en.json'
import settingsKo from '#components/settings/messages.ko.json'
import todayEn from '#components/today/messages.en.json'
import todayKo from '#components/today/messages.ko.json'
import uiEn from '#components/ui/messages.en.json'
import uiKo from '#components/ui/messages.ko.json'
import type { Localized } from '#domain/shared/language.ts'
import { labMessages } from './lab-messages.ts'

const ko = {
  'app-shell': appShellKo,
  devices: devicesKo,
  diagram: diagramKo,
  lab: labMessages.ko,
  lesson: lessonKo,
  offline: offlineKo,
  quiz: quizKo,
  reference: referenceKo,
  reports: reportsKo,
  review: reviewKo,
  settings: settingsKo,
  today: todayKo,
  ui: uiKo,
}

/** The words of the whole interface: each feature keeps its own beside itself, under its folder's name. */
export type Messages = typeof ko

const en: Messages = {
  'app-shell': appShellEn,
  devices: devicesEn,
  diagram: diagramEn,
  lab: labMessages.en,
  lesson: lessonEn,
  offline: offlineEn,
  quiz: quizEn,
  reference: referenceEn,
  reports: reportsEn,
  review: reviewEn,
  settings: settingsEn,
  today: todayEn,
  ui: uiEn,
}

export const messages: Localized<Messages> = { ko, en }
