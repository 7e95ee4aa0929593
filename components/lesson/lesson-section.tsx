import type { Fact } from '#domain/content/fact.ts'
import type { LessonBlock, LessonSection } from '#domain/content/lesson.ts'
import { LessonBlockView } from './lesson-block.tsx'
import type { LessonContext } from './lesson-context.ts'
import { LessonText } from './lesson-text.tsx'
import styles from './lesson-view.module.css'
import { MarginNotes } from './margin-notes.tsx'
import { toPassages } from './passages.ts'
import type { Passage, Row } from './passages.ts'
import { SectionNotes } from './section-notes.tsx'

/** One section with its notes: beside the text where there is a margin, in full at its end. */
export function LessonSectionView({
  section,
  number,
  noted,
  context,
}: {
  readonly section: LessonSection
  /** From 1. */
  readonly number: number
  /** Facts and terms whose note stands in an earlier section. */
  readonly noted: { readonly factIds: ReadonlySet<string>; readonly termIds: ReadonlySet<string> }
  readonly context: LessonContext
}) {
  const { facts, terms } = context.references
  const ownFacts = section.factIds.filter((id) => !noted.factIds.has(id)).flatMap((id) => facts.get(id) ?? [])
  const ownTerms = section.termIds.filter((id) => !noted.termIds.has(id)).flatMap((id) => terms.get(id) ?? [])

  return (
    <section className={styles.section} aria-labelledby={section.id}>
      <h2 id={section.id} tabIndex={-1}>
        <span className={styles.sectionNumber}>{number}</span> {section.title}
      </h2>
      <Passages passages={toPassages(section.blocks, noted.factIds)} context={context} />
      <SectionNotes
        facts={ownFacts}
        terms={ownTerms}
        factNumbers={context.links.factNumbers}
        language={context.language}
      />
    </section>
  )
}

/** Text on the left, the notes of its first paragraph on the right. */
export function Passages({
  passages,
  context,
}: {
  readonly passages: readonly Passage[]
  readonly context: LessonContext
}) {
  return passages.map(({ rows, factIds, isWide }, index) => (
    <div key={index} className={styles.passage} data-wide={isWide || undefined}>
      <div className={styles.rows}>
        {rows.map((row, place) => (
          <RowView key={place} row={row} context={context} />
        ))}
      </div>
      {factIds.length > 0 && (
        <div className={styles.margin}>
          <MarginNotes
            facts={factIds.flatMap((id): readonly Fact[] => {
              const fact = context.references.facts.get(id)
              return fact ? [fact] : []
            })}
            factNumbers={context.links.factNumbers}
            language={context.language}
          />
        </div>
      )}
    </div>
  ))
}

function RowView({ row, context }: { readonly row: Row; readonly context: LessonContext }) {
  if (row.kind === 'element') {
    return (
      <div className={`prose ${styles.row}`} data-row={row.element.tagName}>
        <LessonText content={row.element} links={context.links} />
      </div>
    )
  }
  return (
    <div className={styles.block} data-row={isText(row.block) ? row.block.kind : undefined}>
      <LessonBlockView block={row.block} context={context} />
    </div>
  )
}

/** What can be opened in the other language as a whole; a folded block has rows of its own. */
function isText({ kind }: LessonBlock): boolean {
  return kind === 'exam' || kind === 'compare'
}
