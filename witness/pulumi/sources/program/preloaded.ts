/** What lets the SDK start and work faster: files for `node --require`, before the SDK. */
export const preloaded = [
  require.resolve("./quick-stacks"),
  require.resolve("./untraced-promises"),
  require.resolve("./unsent-debugging"),
  require.resolve("./late-modules"),
  require.resolve("./late-inspector"),
].map((file) => `--require=${file}`);
