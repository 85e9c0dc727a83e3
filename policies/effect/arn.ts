import { oncePer } from "../../catalogue/once";
import { matchGlob, many, type Glob, type Token } from "./glob";
import { always, never, sometimes, type Match } from "./match";
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
    let fits = always;
    // From the end: resources differ by their names, seldom by partition or service.
    for (let index = partCount - 1; index >= 0; index--) {
      const fit = matchPart(wanted[index] ?? nothing, given[index] ?? nothing);
      if (fit.some === "no") return never;
      if (fit.every !== "yes") fits = sometimes;
    }
    return fits;
  }
  // One of the two is not written out (`arn:aws:s3*`): no certainty, but for texts that can't meet.
  return matchGlob(pattern, subject).some === "no" ? never : sometimes;
}

interface Part {
  glob: Glob;
  /** Where nothing in it stands for anything else. */
  text?: string;
}

const nothing: Part = { glob: [], text: "" };

function matchPart(wanted: Part, given: Part): Match {
  if (wanted.text !== undefined && given.text !== undefined) return wanted.text === given.text ? always : never;
  return matchGlob(wanted.glob, given.glob);
}

const partsOf = oncePer((glob: Glob): Part[] => {
  const found: Token[][] = [[]];
  for (const token of glob) {
    if (token === ":" && found.length < partCount) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.map((part) =>
    part.every((token) => typeof token === "string") ? { glob: part, text: part.join("") } : { glob: part },
  );
});

/** The account that an ARN names in digits, whatever else in it is a wildcard. */
export function fixedAccountOf(arn: string): string | undefined {
  const account = fieldsOf(arn)[4];
  return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
}

/** The same pattern without partition, region and account: what a policy says counts in the account in which it is. */
export function unplaced(pattern: string): string {
  const fields = fieldsOf(pattern);
  if (fields.length < partCount || fields[0] !== "arn") return pattern;
  return ["arn", "*", fields[2], "*", "*", ...fields.slice(partCount - 1)].join(":");
}

/** What an ARN says behind its account; nothing where it is not written out so far. */
export function nameIn(arn: string): string {
  return fieldsOf(arn)
    .slice(partCount - 1)
    .join(":");
}

/** The fields of an ARN. A colon within a policy variable (`${aws:PrincipalAccount}`) divides none. */
function fieldsOf(arn: string): string[] {
  return arn.includes("${") ? arn.split(/:(?![^${]*\})/) : arn.split(":");
}
