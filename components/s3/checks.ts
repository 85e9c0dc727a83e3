import { durationText, shortestDays } from "../../catalogue/promise/duration";
import { regionNamed, regions } from "../../catalogue/promise/regions";
import type { Promised } from "../../catalogue/promise/schema";
import { hint, type Mistake } from "../mistakes";
import { noPersonalData } from "../tags";
import { canEndInTime, delayDays, leastDays, noncurrentDays } from "./lifecycle";
import { ownSids, StatementEffect, type BucketStatement } from "./policy";

/*
 * What can be wrong with an argument. Each check answers with all that it finds, so that everything can be told at once.
 */

/** Days between which KMS rotates a key. https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
const rotationDays = { least: 90, most: 2560 } as const;

/** Letters that AWS allows in the value of a tag. https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const tagValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;

export function checkTagText(argument: string, value: string): Mistake[] {
  if (value.trim() === "") return [{ argument, message: "must not be empty; what is stored has to be attributable." }];
  if (tagValue.test(value.trim())) return [];
  return [{ argument, message: "becomes a tag: at most 256 letters, digits, spaces and _.:/=+-@ are allowed." }];
}

export function checkFurtherTags(tags: object): Mistake[] {
  const own = Object.keys(tags).filter((key) => key.startsWith("tom:"));
  return own.map((key) => ({
    argument: `tags.${key}`,
    message: "tags that begin with tom: are set from client, purpose and data class.",
  }));
}

export function checkRegion(argument: string, name: string, promise: Promised): Mistake[] {
  const promised = promise.residency.regions;
  if (promised.includes(name)) return [];
  const region = regionNamed(name);
  if (region === undefined) {
    return [
      {
        argument,
        message: `AWS has no region "${name}"; ${hint(
          name,
          regions.map((each) => each.name),
        )}`,
      },
    ];
  }
  const outside = region.eea ? "" : " and lies outside the European Economic Area";
  const message = `${name} (${region.place}, ${region.country}) is not a promised region${outside}; promised: ${promised.join(", ")}.`;
  return [{ argument, message }];
}

/**
 * @param argument `dataClass`, or `dataClasses` where there are several
 * @param endedByJob whether something else than a lifecycle deletes in time
 */
export function checkClasses(
  argument: string,
  names: readonly string[],
  promise: Promised,
  endedByJob = false,
): Mistake[] {
  if (names.length === 0) return [{ argument, message: "name at least one data class of the promise." }];
  const mistakes = names.flatMap((name) => checkClass(argument, name, promise, endedByJob));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) mistakes.push({ argument, message: `"${twice}" is named twice.` });
  if (names.length > 1 && names.includes(noPersonalData)) {
    mistakes.push({
      argument,
      message: `"${noPersonalData}" says that no personal data is held, and can't stand beside a class.`,
    });
  }
  mistakes.push(...checkTogether(argument, names, promise));
  return mistakes;
}

/** What law keeps must not be deleted, and the rest must be: versions and locks are of the whole bucket. */
function checkTogether(argument: string, names: readonly string[], promise: Promised): Mistake[] {
  const isMinimum = (name: string): boolean =>
    Object.hasOwn(promise.retention, name) && promise.retention[name]?.atLeast === true;
  const kept = names.filter(isMinimum);
  const ending = names.filter((name) => Object.hasOwn(promise.retention, name) && !isMinimum(name));
  if (kept.length === 0 || ending.length === 0) return [];
  const message = `${kept.join(", ")} must stay and ${ending.join(", ")} must end: give them a bucket each.`;
  return [{ argument, message }];
}

function checkClass(argument: string, name: string, promise: Promised, endedByJob: boolean): Mistake[] {
  if (name === noPersonalData) return [];
  const known = Object.keys(promise.retention);
  const found = Object.hasOwn(promise.retention, name) ? promise.retention[name] : undefined;
  if (found === undefined) {
    const help =
      known.length > 0 ? hint(name, known) : `it names none yet: add \`retention: { ${name}: { keep: … } }\`.`;
    return [{ argument, message: `the promise has no data class "${name}"; ${help}` }];
  }
  if (endedByJob || canEndInTime(found)) return [];
  const message =
    `"${name}" may be kept ${durationText(found.keep).en}, and S3 needs ${leastDays} days until nothing can be read any more ` +
    `(1 to expire, ${noncurrentDays} as a noncurrent version, up to ${delayDays} of its own delay). ` +
    `Promise at least ${leastDays} days, or keep this data in a store that deletes at once.`;
  return [{ argument, message }];
}

/** @param longest letters that the name may have: what is named after it has to fit as well */
export function checkBucketName(argument: string, name: string | undefined, longest: number): Mistake[] {
  if (name === undefined) return [];
  const right = /^[a-z0-9][a-z0-9-]+[a-z0-9]$/.test(name) && name.length <= longest;
  return right
    ? []
    : [
        {
          argument,
          message: `"${name}" can't be a bucket's name here: 3 to ${longest} small letters, digits and hyphens, no hyphen at an end.`,
        },
      ];
}

/** Days after which the key rotates; more often than promised where KMS can't wait as long. */
export function rotationPeriod(promise: Promised): number {
  return Math.min(Math.floor(shortestDays(promise.encryption.rotate)), rotationDays.most);
}

export function checkRotation(promise: Promised): Mistake[] {
  const days = rotationPeriod(promise);
  if (days >= rotationDays.least) return [];
  const message =
    `the promise lets keys rotate after ${durationText(promise.encryption.rotate).en}, and KMS rotates every ${rotationDays.least} days at most. ` +
    "Promise `rotate: every 4 months` or less often, or pass the ARN of a key that you rotate yourself.";
  return [{ argument: "keyArn", message }];
}

export function checkStatements(statements: readonly BucketStatement[]): Mistake[] {
  return statements.flatMap((each, index) => {
    const argument = `statements[${index}]`;
    const others = [...ownSids, ...statements.slice(0, index).map((other) => other.sid)];
    return problemsOf(each, others).map((message) => ({ argument, message }));
  });
}

function problemsOf({ sid, effect, principals, actions }: BucketStatement, sids: readonly string[]): string[] {
  const problems: string[] = [];
  if (!/^[A-Za-z0-9]+$/.test(sid)) problems.push("`sid` has to be letters and digits, such as AllowLabRead.");
  if (sids.includes(sid)) problems.push(`another statement is already called "${sid}".`);
  if (effect !== StatementEffect.Allow && effect !== StatementEffect.Deny) problems.push("`effect` is Allow or Deny.");
  if (actions.length === 0) problems.push("`actions` must name at least one action.");
  if (Object.values(principals).flat().length === 0) problems.push("`principals` must name at least one principal.");
  if (effect === StatementEffect.Allow && (principals["AWS"] ?? []).includes("*")) {
    problems.push("an Allow for everyone makes the bucket public; name the roles or services that need it.");
  }
  return problems;
}
