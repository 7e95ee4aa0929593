import type { ReactNode } from 'react'
import './globals.css'

/** The document itself is made in `[locale]`, which knows the language; only the styles are shared by all. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return children
}
