import type { MetadataRoute } from 'next'
import { messages } from './i18n/messages.ts'

/**
 * What a phone or a computer needs to install this as an app. It has one language for everybody: a manifest cannot know
 * whose it is, and the name is the same in both.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export default function manifest(): MetadataRoute.Manifest {
  const words = messages.en['app-shell']
  return {
    id: '/',
    name: words.name,
    short_name: words.name,
    description: words.description,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    categories: ['education'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
