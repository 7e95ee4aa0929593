/** Loaded into a server before its own code: ends it when the process that started it is gone, however that ended. */
process.once('disconnect', () => process.exit(1))
