import type { Ports } from "./packets";

/* Lists of ports as spans. */

const ephemeral: Ports = { from: 32_768, to: 60_999 };
const unprivileged: Ports = { from: 1_024, to: 65_535 };

/** The spans without certain ports. */
export function without(spans: readonly Ports[], ports: readonly Ports[]): Ports[] {
  return spans.flatMap((span) => {
    let rest = [span];
    for (const port of ports) if (overlap(span, port)) rest = rest.flatMap((each) => cut(each, port));
    return rest;
  });
}

function overlap(one: Ports, other: Ports): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function cut(span: Ports, { from, to }: Ports): Ports[] {
  if (!overlap(span, { from, to })) return [span];
  return [
    { from: span.from, to: from - 1 },
    { from: to + 1, to: span.to },
  ].filter((each) => each.from <= each.to);
}

/** The parts of the spans that are among the ports. */
export function among(spans: readonly Ports[], ports: readonly Ports[]): Ports[] {
  return without(spans, without(spans, ports));
}

export function single(ports: readonly number[]): Ports[] {
  return ports.map((port) => ({ from: port, to: port }));
}

/**
 * What of a network ACL's open ports counts. It keeps no account of connections, so answers to one's own requests come
 * in by the same rules: whoever opens all ephemeral ports does it for these, and nothing above 1023 counts then.
 * https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
 */
export function withoutAnswers(spans: readonly Ports[]): Ports[] {
  const answers = without([ephemeral], spans).length === 0;
  return answers ? without(spans, [unprivileged]) : [...spans];
}

/** `22`, `1024-2047`: for observations and texts. */
export function shown(spans: readonly Ports[]): string[] {
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
}
