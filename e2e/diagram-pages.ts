/** Pages of diagrams, and how to find one's way in them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Diagram, DiagramStep } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import { expect } from './fixtures.ts'

/** Whatever the build has published: a new diagram is looked at without anybody adding it here. */
const FOLDER = path.join('.generated', 'content', 'diagrams')
export const DIAGRAMS = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Diagram,
)
export const ENVELOPE = DIAGRAMS.find(({ id }) => id === 'envelope') ?? DIAGRAMS[0]!

export function addressOf({ topicId, id }: Diagram, language: Language, stepId?: string): string {
  return `/${language}/learn/${topicId}/diagrams/${id}${stepId ? `?step=${stepId}` : ''}`
}

export function figureOf(page: Page): Locator {
  return page.locator('figure[data-diagram]')
}

export function picture(page: Page): Locator {
  return figureOf(page).getByRole('img')
}

/** Opens a diagram and waits until it can be used. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  // Two layouts stand in the page until a script knows which one fits.
  await expect(figureOf(page).locator('svg[data-layout]')).toHaveCount(1)
}

/** How a picture that shows a step is called. */
export function showing({ caption }: DiagramStep, language: Language): RegExp {
  return new RegExp(asPattern(caption[language]))
}

/** The same, with its place among all steps. */
export function nameOf({ steps }: Diagram, index: number, language: Language): RegExp {
  return new RegExp(`${index + 1}.*${steps.length}.*${asPattern(steps[index]!.caption[language])}`)
}

/** A caption as a pattern that means itself. */
function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
