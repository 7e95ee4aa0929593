import type { Diagram, DiagramState, DiagramStep } from '#domain/diagram/diagram.ts'

function both(text: string) {
  return { ko: [text], en: [text] }
}

const STATE: DiagramState = {
  visibleIds: ['app', 'kms', 'ask'],
  dimmedIds: [],
  focusedIds: [],
  badges: [],
  denials: [],
}

function buildStep(step: Partial<DiagramStep> & { readonly id: string }): DiagramStep {
  return {
    caption: { ko: `${step.id} 단계예요.`, en: `This is ${step.id}.` },
    packets: [],
    state: STATE,
    happenings: { ko: [], en: [] },
    ...step,
  }
}

const LAYOUT = {
  width: 400,
  height: 120,
  groups: {},
  nodes: {
    app: { x: 0, y: 0, width: 100, height: 120 },
    kms: { x: 300, y: 0, width: 100, height: 120 },
  },
  edges: {
    ask: {
      points: [
        { x: 100, y: 60 },
        { x: 300, y: 60 },
      ],
      slot: { x: 140, y: 49, width: 120, height: 22 },
    },
  },
}

/** Two nodes and a way between them: the app asks, is answered behind a prediction, and is refused. */
export function buildDiagram(): Diagram {
  const badge = { nodeId: 'app', id: 'key', text: both('data key'), secrecy: 'key' } as const
  return {
    id: 'asking',
    topicId: 'kms',
    title: { ko: '키 묻기', en: 'Asking for a key' },
    summary: { ko: '앱이 KMS에 키를 물어요.', en: 'The app asks KMS for a key.' },
    groups: [],
    nodes: [
      { id: 'app', glyph: 'app', label: both('App'), badgeHeight: 24 },
      { id: 'kms', glyph: 'kms', label: both('KMS'), secrecy: 'key', badgeHeight: 0 },
    ],
    edges: [{ id: 'ask', fromId: 'app', toId: 'kms', arrows: 'both', line: 'single' }],
    steps: [
      buildStep({ id: 'before' }),
      buildStep({
        id: 'asked',
        packets: [
          { edgeId: 'ask', fromId: 'app', toId: 'kms', isBack: false, label: both('GenerateDataKey') },
        ],
        happenings: {
          ko: [{ text: '앱 → KMS: GenerateDataKey' }],
          en: [{ text: 'App → KMS: GenerateDataKey' }],
        },
      }),
      buildStep({
        id: 'answered',
        gateItemId: 'kms-001',
        packets: [
          {
            edgeId: 'ask',
            fromId: 'kms',
            toId: 'app',
            isBack: true,
            label: both('data key'),
            secrecy: 'key',
          },
        ],
        state: { ...STATE, badges: [badge] },
      }),
      buildStep({
        id: 'refused',
        state: {
          ...STATE,
          badges: [badge],
          denials: [{ edgeId: 'ask', fromId: 'app', toId: 'kms', why: both('AccessDenied') }],
        },
      }),
    ],
    layouts: { wide: LAYOUT, narrow: LAYOUT },
  }
}
