/** A count that grows on standard error, where a person watches; nothing elsewhere. */
export function counter(what: string): { show(count: number): void; end(): void } {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const { SingleBar } = require("cli-progress") as typeof import("cli-progress"); // for a person only: it takes a while
  const bar = new SingleBar({ format: `{value} ${what}  {duration_formatted}`, stream: process.stderr, clearOnComplete: true, hideCursor: true }); // prettier-ignore
  bar.start(0, 0);
  return { show: (count) => bar.update(count), end: () => bar.stop() };
}
