import { paintPicture } from './paint-picture.ts'
import { writeSvg } from './write-svg.ts'

export type PictureFormat = 'svg' | 'png'

/** Saves a drawn picture as a file, as it looks at this moment: its step, its theme, its layout. */
export async function savePicture(
  picture: SVGSVGElement,
  format: PictureFormat,
  { title, fileName }: { readonly title: string; readonly fileName: string },
): Promise<void> {
  const blob =
    format === 'svg'
      ? new Blob([writeSvg(picture, title)], { type: 'image/svg+xml' })
      : await toPng(await paintPicture(picture))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${fileName}.${format}`
  link.click()
  URL.revokeObjectURL(link.href)
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser made no PNG'))),
      'image/png',
    )
  })
}
