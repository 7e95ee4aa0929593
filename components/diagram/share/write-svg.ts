import { plainColor } from './plain-color.ts'

/** What is taken over from the browser's computed style, by the name of its SVG attribute. */
const ATTRIBUTES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
] as const

/** What these are where nothing is said; written out they would only be noise. */
const INITIAL: Readonly<Record<string, string>> = {
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
}

/** The page's face by the name under which people have it, and what comes closest where they have not. */
const FONTS = "Pretendard, 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', system-ui, sans-serif"

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/** A drawn picture as a file that needs no style sheet: what the browser computed is written into it. */
export function writeSvg(picture: SVGSVGElement, title: string): string {
  const copy = picture.cloneNode(true) as SVGSVGElement
  writeStyles(picture, copy)
  copy.querySelectorAll('[data-token]').forEach((token) => token.remove())
  copy.querySelectorAll('*').forEach(dropHooks)
  dropHooks(copy)
  copy.removeAttribute('aria-label')
  copy.setAttribute('xmlns', SVG_NAMESPACE)
  copy.setAttribute('font-family', FONTS)
  copy.prepend(titleOf(title), groundOf(picture))
  return new XMLSerializer().serializeToString(copy)
}

function writeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  for (const name of ATTRIBUTES) {
    const value = plainColor(style.getPropertyValue(name))
    if (value !== INITIAL[name]) to.setAttribute(name, value)
  }
  if (style.textDecorationLine === 'underline') to.setAttribute('text-decoration', 'underline')
  for (const [index, child] of [...from.children].entries()) {
    const copied = to.children[index]
    if (copied) writeStyles(child, copied)
  }
}

/** Classes and marks mean something to our page only. */
function dropHooks(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name)
  }
}

function titleOf(text: string): Element {
  const title = document.createElementNS(SVG_NAMESPACE, 'title')
  title.textContent = text
  return title
}

/** The paper, so that a picture saved in the dark theme is legible on a white slide. */
function groundOf(picture: Element): Element {
  const ground = document.createElementNS(SVG_NAMESPACE, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', paperColor(picture))
  return ground
}

/** The colour of the page under a picture. */
export function paperColor(picture: Element): string {
  for (let element: Element | null = picture; element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element)
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return plainColor(backgroundColor)
  }
  return '#ffffff'
}
