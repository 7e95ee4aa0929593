import type { DiagramLayout, DiagramStep } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import { EdgeDrawing, EdgeWords } from './edge-drawing.tsx'
import { GroupFrame } from './group-frame.tsx'
import { NodeDrawing } from './node-drawing.tsx'
import { stepView } from './step-view.ts'

/** All that is there at a step, each at its place: frames below ways, ways below nodes, words above all. */
export function Parts({
  drawable: { diagram, glyphs },
  step,
  layout,
  language,
}: {
  readonly drawable: DrawableDiagram
  readonly step: DiagramStep
  readonly layout: DiagramLayout
  readonly language: Language
}) {
  const view = stepView(step)
  const groups = placed(diagram.groups, layout.groups, view.isVisible)
  const nodes = placed(diagram.nodes, layout.nodes, view.isVisible)
  const edges = placed(diagram.edges, layout.edges, view.isVisible)

  return (
    <>
      {groups.map(([group, box]) => (
        <GroupFrame
          key={group.id}
          group={group}
          box={box}
          language={language}
          isDimmed={view.emphasisOf(group.id) === 'dimmed'}
        />
      ))}
      {edges.map(([edge, route]) => (
        <EdgeDrawing
          key={edge.id}
          edge={edge}
          route={route}
          traffic={view.trafficOn(edge.id)}
          emphasis={view.emphasisOf(edge.id)}
        />
      ))}
      {nodes.map(([node, box]) => (
        <NodeDrawing
          key={node.id}
          node={node}
          glyphPath={glyphs[node.glyph] ?? ''}
          badges={view.badgesOf(node.id)}
          box={box}
          language={language}
          emphasis={view.emphasisOf(node.id)}
        />
      ))}
      {edges.map(([edge, route]) => (
        <EdgeWords
          key={edge.id}
          edge={edge}
          route={route}
          traffic={view.trafficOn(edge.id)}
          emphasis={view.emphasisOf(edge.id)}
          language={language}
        />
      ))}
    </>
  )
}

/** The parts that are there at a step, each with its place. */
function placed<Part extends { readonly id: string }, Place>(
  parts: readonly Part[],
  places: Readonly<Record<string, Place>>,
  isVisible: (id: string) => boolean,
): readonly (readonly [Part, Place])[] {
  return parts.flatMap((part) => {
    const place = places[part.id]
    return place !== undefined && isVisible(part.id) ? [[part, place] as const] : []
  })
}
