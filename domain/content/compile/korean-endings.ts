/** Particles that may follow a noun, alone or in a row. */
const PARTICLES = [
  '은|는|이|가|을|를|의|에|에서|에게|에게서|께|한테|로|으로|로서|으로서|로써|으로써|와|과|랑|이랑|하고|도|만|까지|부터',
  '조차|마저|밖에|뿐|처럼|같이|보다|마다|나|이나|든|이든|든지|이든지|라도|이라도|란|이란|라는|이라는|라고|이라고|요|이요',
].join('|')

/** Forms of 이다, which lean on a noun like a particle. */
const COPULA = [
  '예요|이에요|였어요|이었어요|였던|이던|입니다|이다|이고|이며|이지만|이지|이죠|죠|이라|라면|이라면|라서|이라서|이면|이니|이니까',
  '인|인지|인데|일|임',
].join('|')

/** Beginnings of 하다, 되다, 시키다, which make a verb of a noun. */
const VERB_STARTS = '하|한|할|함|합|해|했|되|된|될|됨|됩|돼|됐|시키|시켜|시킨|시킬'

const HANGUL = '[가-힣]'

/** Pattern of what may stand after a Korean noun for it to be that noun and not the beginning of another word. */
export const AFTER_KOREAN_NOUN = `(?=(?:들)?(?:${PARTICLES}|${COPULA}){0,3}(?!${HANGUL})|(?:${VERB_STARTS}))`
