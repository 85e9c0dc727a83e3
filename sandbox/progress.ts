/** Tells how far a long preparation is. `done` and `total` are counts of the same thing; without them the length is not known. */
export type Progress = (message: string, done?: number, total?: number) => void;

export const silent: Progress = () => undefined;

/** Progress for people, on standard error: one line that is rewritten on a terminal, a line every `everySeconds` in a log. */
export function progressOn(stream: NodeJS.WriteStream, everySeconds = 15): Progress & { end(): void } {
  const started = Date.now();
  let shown = 0;
  let open = false;
  let last = "";
  const report = (message: string, done?: number, total?: number): void => {
    const now = Date.now();
    const share =
      done !== undefined && total ? ` ${Math.min(99, Math.floor((100 * done) / total))} % (${done} of ${total})` : "";
    const line = `${message}${share} [${Math.round((now - started) / 1000)} s]`;
    if (stream.isTTY) {
      stream.write(`\r\x1b[K${line.slice(0, Math.max(20, (stream.columns || 100) - 1))}`);
      open = true;
    } else if (message !== last || now - shown > everySeconds * 1000) {
      stream.write(`${line}\n`);
      shown = now;
    }
    last = message;
  };
  return Object.assign(report, {
    end: () => {
      if (open) stream.write("\n");
      open = false;
    },
  });
}
