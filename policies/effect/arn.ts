import { oncePer } from "../../catalogue/once";
import { matchGlob, many, type Glob, type Token } from "./glob";
import { always, both, never, sometimes, type Match } from "./match";
import { untilNamed } from "./named-later";

/** Parts of an ARN: arn, partition, service, region, account, and the resource with whatever colons it has. */
const partCount = 6;

/** Fits two ARNs part by part, as AWS does: a wildcard never reaches over a colon, but in the last part. */
export function matchArn(pattern: Glob, subject: Glob): Match {
  return pattern.length === 1 && pattern[0] === many ? always : untilNamed(pattern, subject, matchParts);
}

function matchParts(pattern: Glob, subject: Glob): Match {
  const wanted = partsOf(pattern);
  const given = partsOf(subject);
  if (wanted.length === partCount && given.length === partCount) {
    const fits: Match[] = [];
    // From the end: resources differ by their names, seldom by partition or service.
    for (let index = partCount - 1; index >= 0; index--) {
      const fit = matchGlob(wanted[index] ?? [], given[index] ?? []);
      if (fit.some === "no") return never;
      fits.push(fit);
    }
    return both(fits);
  }
  // One of the two is not written out (`arn:aws:s3*`): no certainty, but for texts that can't meet.
  return matchGlob(pattern, subject).some === "no" ? never : sometimes;
}

const partsOf = oncePer((glob: Glob): Glob[] => {
  const found: Token[][] = [[]];
  for (const token of glob) {
    if (token === ":" && found.length < partCount) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
});

/** The account that an ARN names in digits, whatever else in it is a wildcard. */
export function fixedAccountOf(arn: string): string | undefined {
  const account = arn.split(":")[4];
  return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
}

/** The same pattern without partition, region and account: what a policy says counts in the account in which it is. */
export function unplaced(pattern: string): string {
  const parts = pattern.split(":");
  if (parts.length < partCount || parts[0] !== "arn") return pattern;
  return ["arn", "*", parts[2], "*", "*", ...parts.slice(partCount - 1)].join(":");
}
