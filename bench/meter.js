/*
 * Loaded into every server that is measured (`node --import`), also into those that know nothing of a benchmark:
 * answers each message with the CPU time of the whole process so far, all threads, in microseconds. And no server
 * outlives the benchmark, however that ends.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send(user + system);
});
process.on('disconnect', () => process.exit());
// A server that fails to start must be free to end.
process.channel?.unref();
