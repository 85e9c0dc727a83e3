/** One line of a measurement. */
export interface Figure {
  what: string;
  ours: string;
  reference: string;
  ratio: number;
  /** The largest ratio that is wanted; absent where the figure only tells where time goes. */
  target?: number;
}

interface Unit {
  name: string;
  digits: number;
}

export const second: Unit = { name: "s", digits: 2 };
export const millisecond: Unit = { name: "ms", digits: 1 };
export const mebibyte: Unit = { name: "MiB", digits: 0 };

/** What was measured against a reference in the same unit. @param target the largest ratio that is wanted */
export function figure(what: string, ours: number, reference: number, target?: number, unit: Unit = second): Figure {
  const shown = (value: number) => `${value.toFixed(unit.digits)} ${unit.name}`;
  return {
    what,
    ours: shown(ours),
    reference: shown(reference),
    ratio: ours / reference,
    ...(target !== undefined && { target }),
  };
}
