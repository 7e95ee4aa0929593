import type { ContentFile } from '#domain/content/authored/content-file.ts'
import { SAMPLE_DIAGRAM } from './sample-diagram.ts'

/** A small course that uses every part of the grammars and breaks no rule; tests break it in one place at a time. */
const FILES = {
  'content/exam.yaml': `code: SAA-C03
source: https://example.com/exam-guide
checked: 2026-06-01
domains:
  - id: '1'
    title: { ko: 안전하게 설계하기, en: Design that is secure }
    share: 30
taskStatements:
  - id: '1.3'
    text: { ko: 데이터를 지키는 통제 고르기, en: Choose controls that protect data }
`,
  'content/glossary.yaml': `- id: data-key
  term: { ko: 데이터 키, en: data key }
  definition: { ko: 데이터를 잠그는 키예요., en: A key that locks data. }
  secrecy: key
- id: key
  term: { ko: 키, en: key }
  definition: { ko: 잠그고 여는 값이에요., en: A value that locks and opens. }
- id: minute
  term: { ko: 분, en: minute }
  definition: { ko: 60초예요., en: Sixty seconds. }
- id: aad
  term: { ko: AAD, en: AAD }
  definition: { ko: 함께 인증되는 값이에요., en: Data that is authenticated with the rest. }
  synonyms: { ko: [추가 인증 데이터], en: [additional authenticated data] }
  secrecy: context
`,
  'content/pairs.yaml': `- id: lock-vs-seal
  sides:
    - name: { ko: 자물쇠, en: Lock }
      chooseWhen: { ko: 내용을 감출 때, en: Content is to be hidden }
    - name: { ko: 봉인, en: Seal }
      chooseWhen: { ko: 고친 것을 알아챌 때, en: Changes are to be noticed }
  decidingQuestion: { ko: '감추나요, 알아채나요?', en: Hide or notice? }
  items: [locks-001]
`,
  'content/topics/locks/topic.yaml': `id: locks
order: 1
title: { ko: 자물쇠, en: Locks }
summary: { ko: 무엇이 무엇을 잠그는지 보여요., en: See what locks what. }
taskStatements: ['1.3']
minutes: 5
weight: 1
pairs: [lock-vs-seal]
`,
  'content/topics/locks/facts.yaml': `- id: locks-001
  claim: { ko: 데이터 키는 데이터를 잠근다., en: A data key locks data. }
  status: holds
  source: https://example.com/keys
  checked: 2026-06-01
- id: locks-002
  claim: { ko: 자물쇠는 늘 잠겨 있다., en: A lock is always shut. }
  status: changed
  now: { ko: 열 수도 있다., en: It may be opened. }
  exam: { ko: 잠겨 있다고 답한다., en: Answer that it is shut. }
  source: https://example.com/locks
  checked: 2026-06-01
`,
  'content/topics/locks/class.yaml': `- id: locks-12
  minutes: 12
  scenes:
    - id: chest
      title: { ko: 상자를 든 배달원, en: A courier with a chest }
      minutes: 7
      section: why-lock
      notes: { ko: 상자를 보여 주세요., en: Show the chest. }
    - id: question
      title: { ko: 무엇으로 여나, en: What opens it }
      minutes: 5
      items: [locks-001, locks-004]
      notes: { ko: 두 번 투표해요., en: Vote twice. }
`,
  'content/topics/locks/lesson.en.md': `---
title: Locks
---

A courier carries a chest.

## Why lock {#why-lock}

The [data key](fact:locks-001) is small. A data key locks data, and data keys are keys.

:::check{items="locks-001 locks-004"}
:::

### Beside the chest {#beside}

See [why](#why-lock) and \`kms:Decrypt\`.

:::exam
[A lock is shut.](fact:locks-002)
:::

:::compare{pair=lock-vs-seal}
:::

:::deep[How keys are cut]
The wax is hot.
:::

:::note
Two minutes. Bring a chest.
:::

::diagram{#gate step=opened}

## More locks {#more-locks}

There is more to say.
`,
  'content/topics/locks/lesson.ko.md': `---
title: 자물쇠
---

배달원이 상자를 날라요.

## 왜 잠글까요 {#why-lock}

[데이터 키](fact:locks-001)는 작아요. 데이터 키를 쓰면 데이터가 잠겨요. 키보드는 키가 아니에요.

:::check{items="locks-001 locks-004"}
:::

### 상자 옆에 {#beside}

[까닭](#why-lock)과 \`kms:Decrypt\`를 보세요.

:::exam
[자물쇠는 잠겨 있어요.](fact:locks-002)
:::

:::compare{pair=lock-vs-seal}
:::

:::deep[열쇠를 깎는 법]
밀랍은 뜨거워요.
:::

:::note
2분. 상자를 가져오세요.
:::

::diagram{#gate step=opened}

## 자물쇠 더 보기 {#more-locks}

할 말이 더 있어요.
`,
  'content/topics/locks/diagrams/gate.yaml': SAMPLE_DIAGRAM,
  'content/topics/locks/items.en.md': `## The courier
\`\`\`item
id: locks-001
type: single
facts: [locks-001]
level: understand
pool: practice
pairs: [lock-vs-seal]
\`\`\`
A courier carries a locked chest for 30 days. What opens it?

- [ ] (seal) The seal that is pressed into the wax
  > A seal shows changes and opens nothing.
  > misconception: seal-opens
- [x] (key) The key that was cut for the lock
  > The key is what the lock answers to.
- [ ] (rope) The rope that is tied around the lid
  > A rope holds the lid and no lock.
- [ ] (map) The map that shows the way to it
  > A map leads there and opens nothing.

### Why
Ask what the lock answers to.

## Two of five
\`\`\`item
id: locks-002
type: multiple
facts: [locks-001]
level: apply
pool: exam
\`\`\`
A castle must open with the LEAST noise. Which two keys does it take? (Choose TWO.)

- [x] (iron) The iron key of the outer gate
  > The outer gate is of iron.
- [x] (brass) The brass key of the inner gate
  > The inner gate is of brass.
- [ ] (wood) The wooden key of the toy gate
  > A toy gate stands in no castle.
- [ ] (glass) The glass key of the window
  > A window is no gate.
- [ ] (paper) The paper key of the map room
  > The map room has a curtain.

## Opening in order
\`\`\`item
id: locks-003
type: ordering
facts: [locks-001]
level: understand
pool: practice
\`\`\`
Put the steps of opening a chest in order.

1. (find) Find the key.
   > Without it nothing opens.
2. (turn) Turn it in the lock.
   > Now the bolt moves.
3. (lift) Lift the lid.
   > Last of all.

## What does what
\`\`\`item
id: locks-004
type: matching
facts: [locks-001]
level: recall
pool: practice
\`\`\`
Match each thing with what it does.

| Prompt | Match | Why |
| --- | --- | --- |
| (lock) Lock | Hides what is inside | It keeps the lid shut. |
| (seal) Seal | Shows that someone was here | Broken wax tells. |
| | Sings | Nothing here sings. |

## How long
\`\`\`item
id: locks-005
type: numeric
facts: [locks-001]
level: apply
pool: practice
vars: { count: [2, 3], limit: [10, 12] }
unit: minute
\`\`\`
A guard checks {{count}} locks. Within how many minutes must the guard return?

= 5..{{limit}}

> That is in time.

> The guard comes too late, or too soon.
`,
  'content/topics/locks/items.ko.md': `## 배달원
\`\`\`item
id: locks-001
\`\`\`
배달원이 잠긴 상자를 30일 동안 나릅니다. 무엇으로 엽니까?

- [ ] (seal) 밀랍에 눌러 찍은 봉인
  > 봉인은 고친 것을 보여 줄 뿐 열지 못합니다.
- [x] (key) 그 자물쇠에 맞게 깎은 열쇠
  > 자물쇠는 열쇠에 답합니다.
- [ ] (rope) 뚜껑을 묶어 둔 튼튼한 밧줄
  > 밧줄은 뚜껑을 묶을 뿐입니다.
- [ ] (map) 상자까지 가는 길을 그린 지도
  > 지도는 데려다줄 뿐입니다.

### Why
자물쇠가 무엇에 답하는지 물으세요.

## 다섯에서 둘
\`\`\`item
id: locks-002
\`\`\`
성을 가장 조용히(LEAST) 열어야 합니다. 어느 열쇠 두 개가 필요합니까? (2개를 고르세요.)

- [x] (iron) 바깥문의 쇠 열쇠
  > 바깥문은 쇠입니다.
- [x] (brass) 안쪽 문의 놋쇠 열쇠
  > 안쪽 문은 놋쇠입니다.
- [ ] (wood) 장난감 문의 나무 열쇠
  > 성에 장난감 문은 없습니다.
- [ ] (glass) 창문의 유리 열쇠
  > 창문은 문이 아닙니다.
- [ ] (paper) 지도 방의 종이 열쇠
  > 지도 방에는 커튼뿐입니다.

## 차례로 열기
\`\`\`item
id: locks-003
\`\`\`
상자를 여는 단계를 순서대로 놓으세요.

1. (find) 열쇠를 찾는다.
   > 없으면 아무것도 열리지 않습니다.
2. (turn) 자물쇠에 넣고 돌린다.
   > 이제 빗장이 움직입니다.
3. (lift) 뚜껑을 든다.
   > 마지막입니다.

## 무엇이 무엇을 하나
\`\`\`item
id: locks-004
\`\`\`
각각 무엇을 하는지 이으세요.

| 항목 | 짝 | 까닭 |
| --- | --- | --- |
| (seal) 봉인 | 누가 다녀갔는지 보여 준다 | 깨진 밀랍이 말해 줍니다. |
| (lock) 자물쇠 | 안을 감춘다 | 뚜껑을 붙잡아 둡니다. |
| | 노래한다 | 여기에 노래하는 것은 없습니다. |

## 얼마나 오래
\`\`\`item
id: locks-005
\`\`\`
경비원이 자물쇠 {{count}}개를 확인합니다. 몇 분 안에 돌아와야 합니까?

= 5..{{limit}}

> 제때입니다.

> 너무 늦거나 너무 이릅니다.
`,
} as const satisfies Readonly<Record<string, string>>

export type SamplePath = keyof typeof FILES

/** Short names for the files tests change most. */
export const SAMPLE = {
  topic: 'content/topics/locks/topic.yaml',
  facts: 'content/topics/locks/facts.yaml',
  class: 'content/topics/locks/class.yaml',
  diagram: 'content/topics/locks/diagrams/gate.yaml',
  lessonEn: 'content/topics/locks/lesson.en.md',
  lessonKo: 'content/topics/locks/lesson.ko.md',
  itemsEn: 'content/topics/locks/items.en.md',
  itemsKo: 'content/topics/locks/items.ko.md',
} as const satisfies Readonly<Record<string, SamplePath>>

/** A change of one file: new text made of the old, or nothing to leave the file out. */
export type SampleChanges = Readonly<Partial<Record<SamplePath, (text: string) => string | undefined>>>

/** The files of the sample course, some of them changed. */
export function sampleFiles(changes: SampleChanges = {}): ContentFile[] {
  return Object.entries(FILES).flatMap(([path, text]) => {
    const change = changes[path as SamplePath]
    const changed = change === undefined ? text : change(text)
    return changed === undefined ? [] : [{ path, text: changed }]
  })
}

/**
 * A change that replaces a part of a file.
 *
 * @throws {RangeError} the part is not in the file: the test would prove nothing.
 */
export function replacing(part: string, by: string): (text: string) => string {
  return (text) => {
    if (!text.includes(part)) throw new RangeError(`The sample has no ${JSON.stringify(part)}`)
    return text.replace(part, () => by)
  }
}
