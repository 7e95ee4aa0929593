/** The peer of the pages benchmark: Next with nothing of ours but the words. */
const config = { poweredByHeader: false }

export default config
