'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { DiagramBadge, DiagramNode } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import { partNodes } from './part-nodes.ts'
import type { NamedParts, PartNode } from './part-nodes.ts'

/** The nodes of the step in sight; what a step does not change stays the same object. */
export function usePartNodes(now: NamedParts): PartNode[] {
  const [kept, keep] = useState(() => ({ ...now, nodes: partNodes(now, []) }))
  const isCalledTheSame = kept.drawable === now.drawable && kept.nameOf === now.nameOf
  if (isCalledTheSame && kept.step === now.step && kept.layout === now.layout) return kept.nodes
  const nodes = partNodes(now, isCalledTheSame ? kept.nodes : [])
  keep({ ...now, nodes })
  return nodes
}

/** Puts the name of a node, its secrecy and what it has into a sentence. */
export function useNameOfPart(language: Language): NamedParts['nameOf'] {
  const t = useTranslations('diagram')
  const ui = useTranslations('ui')
  return useCallback(
    (node: DiagramNode, badges: readonly DiagramBadge[]) => {
      const said = (lines: readonly string[], secrecy: Secrecy | undefined) =>
        secrecy ? `${ui(`secrecy.${secrecy}`)} ${lines.join(' ')}` : lines.join(' ')
      const name = [said(node.label[language], node.secrecy), ...(node.detail?.[language] ?? [])].join(', ')
      if (badges.length === 0) return name
      return t('has', {
        name,
        badges: badges.map(({ text, secrecy }) => said(text[language], secrecy)).join(', '),
      })
    },
    [language, t, ui],
  )
}
