/** Loaded into a server before its own code: ends it when the process that started it is gone, however that ended. */
process.once('disconnect', () => process.exit(1))
// It may have gone before this was loaded. In a process without a channel the value is undefined.
if (process.connected === false) process.exit(1)
