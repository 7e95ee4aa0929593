import type { GlyphId } from '#domain/diagram/glyph-ids.ts'
import { box, circle, dot } from './shapes.ts'

const SHEET =
  'M13.5 3H7a1.5 1.5 0 0 0-1.5 1.5v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.5V8ZM13.5 3v3.5A1.5 1.5 0 0 0 15 8h3.5'
const SHIELD = 'M12 2.8 19.5 5.4v6c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8v-6Z'
const WINDOW = box(2.5, 4, { width: 19, height: 16 }) + 'M2.5 8.2h19' + dot(5.2, 6.1) + dot(7.6, 6.1)
const CARD = box(2.5, 5, { width: 19, height: 14 })
/** A bow, a shaft and two teeth, 8 units wide, for use inside something else. */
const SMALL_KEY = circle(9, 11.5, 2.6) + 'M11.6 11.5h5.8M15 11.5v2.2M17.4 11.5v1.7'
const STAR = 'v3.6m-1.56-2.7 3.12 1.8m0-1.8-3.12 1.8'

/**
 * Our own glyphs, one style: lines of 1.5 units with round ends on a grid of 24, which stay legible at 20 px. Each shows
 * the kind of thing; the label beneath it names the service.
 */
export const GLYPH_PATHS: Readonly<Record<GlyphId, string>> = {
  // People and their machines
  user: circle(12, 7.6, 4.1) + 'M4 20.5c.7-4 3.8-6.3 8-6.3s7.3 2.3 8 6.3',
  admin:
    circle(10, 7.6, 4.1) +
    'M2 20.5c.7-4 3.8-6.3 8-6.3 1 0 1.9.1 2.8.4' +
    circle(18, 17.5, 2.1) +
    'M18 13.5v1.9M18 19.6v1.9M14.54 15.5l1.64.95M19.82 18.55l1.64.95M21.46 15.5l-1.64.95M16.18 18.55l-1.64.95',
  attacker:
    'M2.5 11.5h19M6 11.5l1.5-6c.3-1.2 1.5-1.8 2.6-1.3l1.9.8 1.9-.8c1.1-.5 2.3.1 2.6 1.3l1.5 6' +
    circle(7, 17, 3) +
    circle(17, 17, 3) +
    'M10 16.5c1.2-.8 2.8-.8 4 0',
  eavesdropper: 'M2 12s3.7-6.5 10-6.5S22 12 22 12s-3.7 6.5-10 6.5S2 12 2 12Z' + circle(12, 12, 3),
  browser: WINDOW + 'M6 12h12M6 15.8h7',
  phone: box(6.5, 2.5, { width: 11, height: 19, radius: 2 }) + 'M10.5 18.3h3',
  app: WINDOW + 'M9.5 11.5 7 14.1l2.5 2.6M14.5 11.5l2.5 2.6-2.5 2.6',
  server:
    box(3.5, 4, { width: 17, height: 7 }) +
    box(3.5, 13, { width: 17, height: 7 }) +
    dot(7, 7.5) +
    dot(7, 16.5) +
    'M11 7.5h6M11 16.5h6',

  // Places
  internet:
    circle(12, 12, 9) +
    'M3 12h18M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.5-3.9-5.5-3.9-9S9.4 5.5 12 3Z',
  network:
    circle(12, 5, 2.3) +
    circle(5, 18, 2.3) +
    circle(19, 18, 2.3) +
    'M10.9 7.1 6.1 15.9M13.1 7.1l4.8 8.8M7.3 18h9.4',
  region: 'M12 21.5s7.2-6 7.2-11.7a7.2 7.2 0 0 0-14.4 0c0 5.7 7.2 11.7 7.2 11.7Z' + circle(12, 9.7, 2.7),
  account: CARD + circle(8.2, 10.4, 2.1) + 'M4.9 16c.4-1.8 1.6-2.7 3.3-2.7s2.9.9 3.3 2.7M14.5 10h4M14.5 14h4',
  organization:
    box(9, 3, { width: 6, height: 5 }) +
    box(2.5, 16, { width: 6, height: 5 }) +
    box(15.5, 16, { width: 6, height: 5 }) +
    'M12 8v4M5.5 16v-2.5A1.5 1.5 0 0 1 7 12h10a1.5 1.5 0 0 1 1.5 1.5V16',

  // Data at rest
  bucket:
    'M3.5 6.2c0-1.5 3.8-2.7 8.5-2.7s8.5 1.2 8.5 2.7-3.8 2.7-8.5 2.7-8.5-1.2-8.5-2.7ZM3.5 6.2l2 12.3c.2 1.1 3 2 6.5 2s6.3-.9 6.5-2l2-12.3',
  object: box(4, 4, { width: 16, height: 16, radius: 2 }) + 'M8 8.5h8M8 12h8M8 15.5h4.5',
  file: SHEET + 'M9 12.5h6M9 16.3h6',
  disk: box(3, 5, { width: 18, height: 14, radius: 2 }) + 'M3 14h18' + dot(17, 16.6) + 'M7 16.6h5',
  snapshot:
    'M3 9V7.5A2.5 2.5 0 0 1 5.5 5h2l1.3-1.6h6.4L16.5 5h2A2.5 2.5 0 0 1 21 7.5v9a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 16.5Z' +
    circle(12, 12, 3.7),
  image: 'M12 3 21 7.7l-9 4.7-9-4.7ZM3 12l9 4.7 9-4.7M3 16.3 12 21l9-4.7',
  database:
    'M4.5 6c0-1.7 3.4-3 7.5-3s7.5 1.3 7.5 3-3.4 3-7.5 3-7.5-1.3-7.5-3ZM4.5 6v12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3',
  table: box(3, 4.5, { width: 18, height: 15 }) + 'M3 9.5h18M3 14.5h18M9 9.5v10',
  backup: 'M4 12.8a8.1 8.1 0 1 0 2.2-6.4L3.8 8.9M3.8 4.2v4.7h4.7M12 7.7V12l3 2',

  // Keys and proofs
  key: circle(7.5, 12, 4.5) + 'M12 12h9.5M17.5 12v3.7M21.5 12v3',
  'public-key': 'M12.6 9.8h8.9v4.4h-2.3v2.6h-3v-2.6h-3.6a5.7 5.7 0 1 1 0-4.4Z' + circle(7.4, 12, 1.7),
  'wrapped-key':
    box(3, 4, { width: 18, height: 15, radius: 2 }) +
    'M3 9l5-5M21 14l-5 5M3 13l2.5-2.5M21 10l-2.5 2.5' +
    SMALL_KEY,
  secret: box(2.5, 7, { width: 19, height: 10, radius: 2 }) + `M7.4 10.2${STAR}M12.4 10.2${STAR}M16.3 14h2.5`,
  parameter: 'M4 7h9.5M18.5 7H20M4 17h1.5M10.5 17H20' + circle(16, 7, 2.5) + circle(8, 17, 2.5) + 'M4 12h16',
  certificate:
    'M11 20H4.5A1.5 1.5 0 0 1 3 18.5v-13A1.5 1.5 0 0 1 4.5 4h15A1.5 1.5 0 0 1 21 5.5V9M7 8.5h8M7 12.3h4' +
    circle(16.7, 14, 3.2) +
    'M14.9 16.7V22l1.8-1.2 1.8 1.2v-5.3',
  kms: box(3, 3.5, { width: 18, height: 15.5, radius: 2 }) + 'M6 19v2M18 19v2' + SMALL_KEY,
  hsm:
    box(5, 5, { width: 14, height: 14, radius: 2 }) +
    'M8.5 5V2.5M12 5V2.5M15.5 5V2.5M8.5 21.5V19M12 21.5V19M15.5 21.5V19M5 12H2.5M21.5 12H19' +
    circle(12, 10.6, 1.8) +
    'M12 12.4v3',
  rotation: 'M20 11.5A8 8 0 0 0 5.6 7.2M4 12.5a8 8 0 0 0 14.4 4.3M5.2 3.2v4.3h4.3M18.8 20.8v-4.3h-4.3',
  random:
    box(3.5, 3.5, { width: 17, height: 17, radius: 3 }) +
    circle(8, 8, 0.35) +
    circle(16, 8, 0.35) +
    circle(12, 12, 0.35) +
    circle(8, 16, 0.35) +
    circle(16, 16, 0.35),

  // On the way in
  'load-balancer':
    circle(5, 12, 2.3) +
    circle(19, 5, 2.3) +
    circle(19, 12, 2.3) +
    circle(19, 19, 2.3) +
    'M7.3 12h9.4M7 10.9 17 6M7 13.1 17 18',
  cdn:
    circle(12, 12, 3) +
    circle(4.5, 5, 1.8) +
    circle(19.5, 5, 1.8) +
    circle(4.5, 19, 1.8) +
    circle(19.5, 19, 1.8) +
    'M9.8 10 5.9 6.2M14.2 10l3.9-3.8M9.8 14l-3.9 3.8M14.2 14l3.9 3.8',
  gateway: 'M2.5 20.5h19M4.5 20.5V11a7.5 7.5 0 0 1 15 0v9.5M8.5 13.5h6.5M12.3 10.8l2.7 2.7-2.7 2.7',
  firewall:
    box(3, 4.5, { width: 18, height: 15 }) +
    'M3 9.5h18M3 14.5h18M9 4.5v5M15 4.5v5M12 9.5v5M7.5 14.5v5M16.5 14.5v5',
  shield: SHIELD + 'M8.5 11.8l2.5 2.5 4.5-4.8',
  dns: 'M12 2.5v2M12 10.5v2M12 18.5v3M5 4.5h11.5l3 3-3 3H5ZM19 12.5H7.5l-3 3 3 3H19Z',

  // Rules and watching
  policy: SHEET + 'M8.7 12.8l1.3 1.3 2.2-2.5M14.5 13h1M8.7 17h6.8',
  role: 'M2.5 18.5h19M4.5 18.5v-3a7.5 7.5 0 0 1 15 0v3M9.5 13.5V6.8A1.3 1.3 0 0 1 10.8 5.5h2.4a1.3 1.3 0 0 1 1.3 1.3v6.7',
  scanner: circle(10.5, 10.5, 7) + 'M15.6 15.6 21 21M7.5 10.8l2.2 2.2 4-4.5',
  log:
    box(4, 3, { width: 16, height: 18 }) +
    dot(7.7, 7.5) +
    dot(7.7, 12) +
    dot(7.7, 16.5) +
    'M11 7.5h5.5M11 12h5.5M11 16.5h5.5',
  alarm: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM10 21h4M12 5V3',
  report: SHEET + 'M9 17.3v-3M12 17.3v-6M15 17.3v-4',

  // Work that runs by itself
  function:
    box(3, 3, { width: 18, height: 18, radius: 2 }) +
    'M8 7h1.6c.7 0 1.2.4 1.5 1l4.1 8.2c.2.5.6.8 1.1.8h.7M11.9 10.2 8 17',
  'event-bus':
    'M2.5 12h19M6.5 12V8.3M17.5 12V8.3M12 12v3.7' +
    circle(6.5, 6, 2.3) +
    circle(17.5, 6, 2.3) +
    circle(12, 18, 2.3),
  queue:
    box(2.5, 7, { width: 4, height: 10, radius: 1 }) +
    box(9, 7, { width: 4, height: 10, radius: 1 }) +
    'M16 12h5.5M19 9.5l2.5 2.5-2.5 2.5',
  topic:
    'M3 10v4a1 1 0 0 0 1 1h2.5l7 4.5v-15L6.5 9H4a1 1 0 0 0-1 1ZM16.8 9a4.2 4.2 0 0 1 0 6M19.2 6.2a8 8 0 0 1 0 11.6',
  message: CARD + 'M3 6.2l9 6.6 9-6.6',
}
