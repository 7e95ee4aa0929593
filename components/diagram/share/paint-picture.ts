import { paperColor } from './write-svg.ts'

/** A saved picture is at least this wide, sharp on a slide. Pixels. */
const MIN_WIDTH = 1_920
const MIN_SCALE = 2

/** The line under a text, as shares of its size. */
const UNDERLINE = { below: 0.2, thickness: 0.09 }

/**
 * Paints a drawn picture onto a canvas with the page's own faces. An image made of an SVG file could not use them, and
 * the content security policy rightly refuses images that the page makes up.
 */
export async function paintPicture(picture: SVGSVGElement): Promise<HTMLCanvasElement> {
  await document.fonts.ready
  const { width, height } = picture.viewBox.baseVal
  const scale = Math.max(MIN_SCALE, MIN_WIDTH / width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser gave no canvas to paint on')
  context.fillStyle = paperColor(picture)
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  paintChildren(context, picture)
  return canvas
}

function paintChildren(context: CanvasRenderingContext2D, parent: Element): void {
  for (const child of parent.children) {
    if (child instanceof SVGGraphicsElement) paintElement(context, child)
  }
}

function paintElement(context: CanvasRenderingContext2D, element: SVGGraphicsElement): void {
  const style = getComputedStyle(element)
  const opacity = Number(style.opacity)
  if (opacity === 0) return
  context.save()
  context.globalAlpha *= opacity
  const matrix = element.transform.baseVal.consolidate()?.matrix
  if (matrix) context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
  if (element instanceof SVGGElement) paintChildren(context, element)
  else if (element instanceof SVGTextElement) paintText(context, element, style)
  else paintShape(context, outlineOf(element), style)
  context.restore()
}

/** Pictures are made of paths and rectangles alone. */
function outlineOf(element: SVGGraphicsElement): Path2D {
  if (!(element instanceof SVGRectElement)) return new Path2D(element.getAttribute('d') ?? '')
  const [x, y, width, height, radius] = [element.x, element.y, element.width, element.height, element.rx].map(
    ({ baseVal }) => baseVal.value,
  )
  const path = new Path2D()
  path.roundRect(x ?? 0, y ?? 0, width ?? 0, height ?? 0, radius ?? 0)
  return path
}

function paintShape(context: CanvasRenderingContext2D, outline: Path2D, style: CSSStyleDeclaration): void {
  if (style.fill !== 'none') {
    context.fillStyle = style.fill
    context.fill(outline)
  }
  if (style.stroke === 'none') return
  context.strokeStyle = style.stroke
  context.lineWidth = parseFloat(style.strokeWidth)
  context.lineCap = style.strokeLinecap as CanvasLineCap
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin
  context.setLineDash(
    style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat),
  )
  context.stroke(outline)
}

function paintText(
  context: CanvasRenderingContext2D,
  text: SVGTextElement,
  style: CSSStyleDeclaration,
): void {
  const words = text.textContent ?? ''
  const x = Number(text.getAttribute('x'))
  const y = Number(text.getAttribute('y'))
  const size = parseFloat(style.fontSize)
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.fillStyle = style.fill
  context.textAlign = style.textAnchor === 'middle' ? 'center' : 'left'
  context.fillText(words, x, y)
  if (style.textDecorationLine !== 'underline') return
  const { width } = context.measureText(words)
  const left = style.textAnchor === 'middle' ? x - width / 2 : x
  context.fillRect(left, y + size * UNDERLINE.below, width, size * UNDERLINE.thickness)
}
