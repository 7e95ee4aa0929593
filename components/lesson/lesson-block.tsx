import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { assertNever } from '#domain/shared/exhaustive.ts'
import type { LessonBlock } from '#domain/content/lesson.ts'
import { ExamBox } from './exam-box.tsx'
import type { LessonContext } from './lesson-context.ts'
import styles from './lesson-view.module.css'
import { LessonText } from './lesson-text.tsx'
import { PairBox } from './pair-box.tsx'

/** Any block of a lesson but plain prose in the flow of a section. */
export function LessonBlockView({
  block,
  context,
}: {
  readonly block: LessonBlock
  readonly context: LessonContext
}): ReactNode {
  const t = useTranslations('lesson')
  const { language, references, slots } = context

  switch (block.kind) {
    case 'prose':
      return (
        <div className="prose">
          <LessonText content={block.content} links={context.links} />
        </div>
      )
    case 'exam': {
      const facts = block.factIds.flatMap((id) => references.facts.get(id) ?? [])
      return (
        <ExamBox facts={facts} language={language}>
          <LessonText content={block.content} links={context.links} />
        </ExamBox>
      )
    }
    case 'compare': {
      const pair = references.pairs.get(block.pairId)
      return pair ? <PairBox pair={pair} language={language} /> : null
    }
    case 'deep':
      return (
        <details className={styles.deep}>
          <summary>
            {t('deep')}: {block.title}
          </summary>
          {block.blocks.map((inner, index) => (
            <LessonBlockView key={index} block={inner} context={context} />
          ))}
        </details>
      )
    case 'check':
      return slots.check?.(block) ?? null
    case 'diagram':
      return slots.diagram?.(block) ?? null
    case 'lab':
      return slots.lab?.(block) ?? null
    default:
      return assertNever(block)
  }
}
