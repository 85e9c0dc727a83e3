import { distance } from "fastest-levenshtein";

/**
 * The candidate that was probably meant: the fewest letters away, and close enough to be a slip (a third of the
 * word, at least one letter), so that `minimumTls` is `minimum-tls`. Capitals don't count. Of several that are equally near,
 * the first in the list.
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(written);
  let best: { candidate: string; letters: number } | undefined;
  for (const candidate of candidates) {
    const letters = distance(wanted, plain(candidate));
    if (letters < (best?.letters ?? Infinity)) best = { candidate, letters };
  }
  if (best === undefined) return undefined;
  return best.letters <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

function plain(word: string): string {
  return word.slice(0, 100).toLowerCase();
}
