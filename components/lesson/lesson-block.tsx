import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LessonBlock } from '#domain/content/lesson.ts'
import { ExamBox } from './exam-box.tsx'
import type { BlockOf, LessonContext, LessonSlots } from './lesson-context.ts'
import { LessonText } from './lesson-text.tsx'
import styles from './lesson-view.module.css'
import { PairBox } from './pair-box.tsx'

interface BlockProps<Kind extends LessonBlock['kind']> {
  readonly block: BlockOf<Kind>
  readonly context: LessonContext
}

/** Any block of a lesson in the flow of a section. */
export function LessonBlockView({ block, context }: BlockProps<LessonBlock['kind']>): ReactNode {
  switch (block.kind) {
    case 'prose':
      return <ProseRows block={block} context={context} />
    case 'exam':
      return <ExamBlock block={block} context={context} />
    case 'compare': {
      const pair = context.references.pairs.get(block.pairId)
      return pair ? <PairBox pair={pair} language={context.language} /> : null
    }
    case 'deep':
      return <DeepBlock block={block} context={context} />
    default:
      return drawInSlot(block, context.slots)
  }
}

/** Author's text inside another block, each paragraph a row that can be opened in the other language. */
function ProseRows({ block, context }: BlockProps<'prose'>) {
  return (
    <div className="prose">
      {block.content.children.map(
        (element, index) =>
          element.type === 'element' && (
            <div key={index} data-row={element.tagName}>
              <LessonText content={element} links={context.links} />
            </div>
          ),
      )}
    </div>
  )
}

function ExamBlock({ block, context }: BlockProps<'exam'>) {
  const facts = block.factIds.flatMap((id) => context.references.facts.get(id) ?? [])
  return (
    <ExamBox facts={facts} language={context.language}>
      <LessonText content={block.content} links={context.links} />
    </ExamBox>
  )
}

function DeepBlock({ block, context }: BlockProps<'deep'>) {
  const t = useTranslations('lesson')
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
}

function drawInSlot(block: BlockOf<keyof LessonSlots>, slots: LessonSlots): ReactNode {
  switch (block.kind) {
    case 'check':
      return slots.check?.(block)
    case 'diagram':
      return slots.diagram?.(block)
    case 'lab':
      return slots.lab?.(block)
  }
}
