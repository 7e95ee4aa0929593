import type {
  Diagram,
  DiagramEdge,
  DiagramLayout,
  DiagramNode,
  DiagramStep,
} from '#domain/diagram/diagram.ts'

/** As many as the budget speaks of: far more than an author may show. */
const NODES = 60
const COLUMNS = 10
const CELL = { width: 150, height: 150 }
const NODE = { width: 100, height: 100 }
const PACKETS = 4
const FOCUSED = 9

function both(text: string) {
  return { ko: [text], en: [text] }
}

function nodeId(index: number): string {
  return `node-${index}`
}

const NODE_LIST = Array.from({ length: NODES }, (_, index): DiagramNode => ({
  id: nodeId(index),
  glyph: 'server',
  label: both(`Service ${index}`),
  badgeHeight: 24,
  ...(index % 4 === 0 && { secrecy: 'ciphertext' }),
}))

/** From each node to the next in its row. */
const EDGES = NODE_LIST.flatMap((_, index): DiagramEdge[] =>
  (index + 1) % COLUMNS === 0
    ? []
    : [
        {
          id: `edge-${index}`,
          fromId: nodeId(index),
          toId: nodeId(index + 1),
          arrows: 'end',
          line: index % 2 === 0 ? 'single' : 'double',
          label: both('way'),
        },
      ],
)

function cornerOf(index: number) {
  return { x: (index % COLUMNS) * CELL.width, y: Math.floor(index / COLUMNS) * CELL.height }
}

const LAYOUT: DiagramLayout = {
  width: COLUMNS * CELL.width,
  height: Math.ceil(NODES / COLUMNS) * CELL.height,
  groups: {},
  nodes: Object.fromEntries(NODE_LIST.map(({ id }, index) => [id, { ...cornerOf(index), ...NODE }])),
  edges: Object.fromEntries(
    EDGES.map(({ id }) => {
      const { x, y } = cornerOf(Number(id.slice('edge-'.length)))
      const middle = y + NODE.height / 2
      const start = x + NODE.width
      const end = x + CELL.width
      return [
        id,
        {
          points: [
            { x: start, y: middle },
            { x: end, y: middle },
          ],
          slot: { x: start + 8, y: middle - 11, width: 34, height: 22 },
        },
      ]
    }),
  ),
}

/** As much in each step as an author may do: nine nodes in focus, another mark on each, and four things that travel. */
function buildStep(index: number): DiagramStep {
  const first = (index * PACKETS) % (EDGES.length - PACKETS)
  const focus = (index * FOCUSED) % NODES
  const text = `Step ${index + 1} of a picture that no author may draw.`
  return {
    id: `step-${index}`,
    caption: { ko: text, en: text },
    packets: EDGES.slice(first, first + PACKETS).map(({ id, fromId, toId }) => ({
      edgeId: id,
      fromId,
      toId,
      isBack: false,
      label: both('data'),
      secrecy: 'ciphertext',
    })),
    state: {
      visibleIds: [...NODE_LIST, ...EDGES].map(({ id }) => id),
      dimmedIds: [],
      focusedIds: NODE_LIST.slice(focus, focus + FOCUSED).map(({ id }) => id),
      badges: NODE_LIST.map(({ id }, place) => {
        const turn = Math.floor((index * FOCUSED - place + NODES) / NODES)
        return { nodeId: id, id: `mark-${turn}`, text: both(`mark ${turn}`), secrecy: 'key' }
      }),
      denials: [],
    },
    happenings: { ko: [], en: [] },
  }
}

/** A diagram of 60 nodes, each with a mark. */
export function buildLargeDiagram(steps: number): Diagram {
  return {
    id: 'large',
    topicId: 'bench',
    title: { ko: 'Large', en: 'Large' },
    summary: { ko: 'Large', en: 'Large' },
    groups: [],
    nodes: NODE_LIST,
    edges: EDGES,
    steps: Array.from({ length: steps }, (_, index) => buildStep(index)),
    layouts: { wide: LAYOUT, narrow: LAYOUT },
  }
}
