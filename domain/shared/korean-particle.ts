/** Particles that depend on how the word before them ends, as an author writes them. */
export const PARTICLES = ['을(를)', '이(가)', '은(는)', '과(와)', '(으)로'] as const
export type Particle = (typeof PARTICLES)[number]

type Ending = 'vowel' | 'consonant' | 'rieul'

const FORMS: Readonly<Record<Particle, Readonly<Record<Ending, string>>>> = {
  '을(를)': { vowel: '를', consonant: '을', rieul: '을' },
  '이(가)': { vowel: '가', consonant: '이', rieul: '이' },
  '은(는)': { vowel: '는', consonant: '은', rieul: '은' },
  '과(와)': { vowel: '와', consonant: '과', rieul: '과' },
  // A word that ends in ㄹ takes 로 like one that ends in a vowel: 서울로, 7로.
  '(으)로': { vowel: '로', consonant: '으로', rieul: '로' },
}

/** Gives the form of a particle that follows a word or number; as it was written where nobody knows how the word is read. */
export function particleAfter(word: string | number, particle: Particle): string {
  const ending = endingOf(String(word))
  return ending === undefined ? particle : FORMS[particle][ending]
}

function endingOf(word: string): Ending | undefined {
  const spoken = word.replace(/[^\p{L}\p{N}]+$/u, '')
  const last = spoken.at(-1) ?? ''
  if (/[가-힣]/.test(last)) return endingOfSyllable(last)
  if (/\d/.test(last)) return ENDING_OF_DIGIT[Number(last)]
  if (!/[a-z]/i.test(last)) return undefined
  const letters = /[a-z]+$/i.exec(spoken)?.[0] ?? ''
  return letters === letters.toUpperCase()
    ? endingOfLetterName(last)
    : endingOfLatinWord(letters.toLowerCase())
}

/** Hangul syllables are coded as (initial × 21 + vowel) × 28 + final; final 0 is none, 8 is ㄹ. The Unicode Standard, 3.12. */
function endingOfSyllable(syllable: string): Ending {
  const final = ((syllable.codePointAt(0) ?? 0) - 0xac00) % 28
  if (final === 0) return 'vowel'
  return final === 8 ? 'rieul' : 'consonant'
}

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. Tens and what is beyond end as 십, 백, 천, 만: like 영, in a consonant. */
const ENDING_OF_DIGIT: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
]

/** Capitals are read letter by letter: 엘, 엠, 엔 and 알 end in a consonant, all others in a vowel. */
function endingOfLetterName(letter: string): Ending {
  if (letter === 'L' || letter === 'R') return 'rieul'
  return letter === 'M' || letter === 'N' ? 'consonant' : 'vowel'
}

/** An English word as it is written in Hangul: l, m, n and ng close a syllable, and so do p, t and k after one short vowel. */
function endingOfLatinWord(word: string): Ending {
  const sounded = word.replace(/(?<=[lmn])e$/, '')
  if (sounded.endsWith('l')) return 'rieul'
  return /([mn]|ng|(?<![aeiou])[aeiou](c|k|ck|p|t))$/.test(sounded) ? 'consonant' : 'vowel'
}
