/**
 * Everything a node of a diagram may be drawn as. The drawings are our own and live with the player; a glyph shows the
 * kind of thing, and the label beneath it names the service.
 */
export const GLYPH_IDS = [
  // People and their machines
  'user',
  'admin',
  'attacker',
  'eavesdropper',
  'browser',
  'phone',
  'app',
  'server',
  // Places
  'internet',
  'network',
  'region',
  'account',
  'organization',
  // Data at rest
  'bucket',
  'object',
  'file',
  'disk',
  'snapshot',
  'image',
  'database',
  'table',
  'backup',
  // Keys and proofs
  'key',
  'public-key',
  'wrapped-key',
  'secret',
  'parameter',
  'certificate',
  'kms',
  'hsm',
  'rotation',
  'random',
  // On the way in
  'load-balancer',
  'cdn',
  'gateway',
  'firewall',
  'shield',
  'dns',
  // Rules and watching
  'policy',
  'role',
  'scanner',
  'log',
  'alarm',
  'report',
  // Work that runs by itself
  'function',
  'event-bus',
  'queue',
  'topic',
  'message',
] as const
export type GlyphId = (typeof GLYPH_IDS)[number]
