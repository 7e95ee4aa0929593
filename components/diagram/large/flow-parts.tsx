'use client'

import { Handle, Position } from '@xyflow/react'
import type { EdgeProps, NodeProps } from '@xyflow/react'
import type { ReactNode } from 'react'
import drawing from '../drawing/drawing.module.css'
import { EdgeDrawing, EdgeWords } from '../drawing/edge-drawing.tsx'
import { GroupFrame } from '../drawing/group-frame.tsx'
import { NodeDrawing } from '../drawing/node-drawing.tsx'
import { Token } from '../drawing/token.tsx'
import type { FrameNode, PartNode, TokenNode, WayEdge, WordsNode } from './flow-elements.ts'
import styles from './large.module.css'

/** A drawing of its own size that may reach beyond it. */
function Surface({
  width,
  height,
  children,
}: {
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}) {
  return (
    <svg className={drawing.part} width={width} height={height} aria-hidden="true">
      {children}
    </svg>
  )
}

/** A frame is drawn at its own place in the picture, so it is moved back by as much. */
function Frame({ data: { group, box, language, emphasis } }: NodeProps<FrameNode>) {
  return (
    <Surface width={box.width} height={box.height}>
      <g transform={`translate(${-box.x} ${-box.y})`}>
        <GroupFrame group={group} box={box} language={language} isDimmed={emphasis === 'dimmed'} />
      </g>
    </Surface>
  )
}

function Part({ data, width = 0, height = 0 }: NodeProps<PartNode>) {
  return (
    <>
      <Surface width={width} height={height}>
        <NodeDrawing
          node={data.node}
          glyphPath={data.glyphPath}
          badges={data.badges}
          box={{ x: 0, y: 0, width, height }}
          language={data.language}
          emphasis={data.emphasis}
        />
      </Surface>
      {/* Ways are drawn from their own points; without handles they would not be drawn at all. */}
      <Handle className={styles.handle} type="source" position={Position.Right} isConnectable={false} />
      <Handle className={styles.handle} type="target" position={Position.Left} isConnectable={false} />
    </>
  )
}

function WordsOnWay({ data }: NodeProps<WordsNode>) {
  return (
    <Surface width={1} height={1}>
      <EdgeWords
        edge={data.edge}
        route={data.route}
        traffic={data.traffic}
        emphasis={data.emphasis}
        language={data.language}
      />
    </Surface>
  )
}

function Traveller({ data }: NodeProps<TokenNode>) {
  return (
    <Surface width={1} height={1}>
      <Token packet={data.packet} />
    </Surface>
  )
}

function Way({ data }: EdgeProps<WayEdge>) {
  return data ? (
    <EdgeDrawing edge={data.edge} route={data.route} traffic={data.traffic} emphasis={data.emphasis} />
  ) : null
}

export const NODE_TYPES = { frame: Frame, part: Part, words: WordsOnWay, token: Traveller }
export const EDGE_TYPES = { way: Way }
