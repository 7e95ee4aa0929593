import localFont from 'next/font/local'

/**
 * Two files of one family: a page in English needs 25 kB, a page in Korean both. Made by scripts/fonts.mjs, which
 * prints the ranges; Next hashes the files and serves them as immutable. Faces of the system stand in, scaled to the same
 * widths: components/ui/styles/fallback-faces.css.
 */
const latin = localFont({
  src: './fonts/cleartext-sans-latin.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--face-latin',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+20-7E, U+A0-FF, U+2013-2014, U+2018-201A, U+201C-201E, U+2020, U+2022, U+2026, U+2030, U+2032-2033, U+2039-203A, U+2044, U+2070, U+2074-2079, U+20A9, U+20AC, U+2116, U+2122, U+2190-2194, U+2197, U+21E7, U+2212, U+221E, U+2248, U+2260, U+2264-2265, U+2318, U+2325, U+23CE, U+25A0-25A1, U+25AA, U+25B2-25B3, U+25B6-25B7, U+25BC-25BD, U+25C0-25C1, U+25C6-25C7, U+25CB, U+25CF, U+2605, U+2713, U+2717, U+AD6D, U+C5B4, U+D55C',
    },
  ],
})

/** Not preloaded: on a slow phone its 280 kB would come before the text, at 3.7 s instead of 2.0 s (Lighthouse, LCP). */
const hangul = localFont({
  src: './fonts/cleartext-sans-hangul.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--face-hangul',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+3001-3002, U+3008-3011, U+3131-3163, U+AC00-D7A3' }],
})

const mono = localFont({
  src: './fonts/cleartext-mono.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--face-mono',
  preload: false,
  adjustFontFallback: false,
})

/** Class of the root element under which the tokens find the faces. */
export const fontFaces = `${latin.variable} ${hangul.variable} ${mono.variable}`
