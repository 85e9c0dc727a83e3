import { durationText, shortestDays } from "../../catalogue/promise/duration";
import type { Promised } from "../../catalogue/promise/schema";
import type { IdentityBaselineArgs, PermissionSetArgs } from "../identity-baseline";
import { refuse, type Mistake } from "../mistakes";
import { checkFurtherTags, checkRegion } from "../s3/checks";

/** Everything about sign-in that can be decided before any resource is made. */
export interface IdentityPlan {
  /** Promised regions. */
  regions: readonly string[];
  passwordLength: number;
  /** Former passwords that are refused; absent: none are promised to be. */
  passwordReuse: number | undefined;
  /** In AWS's form, such as `PT8H`. */
  session: string;
  /** Region of the Identity Center. */
  centerRegion: string;
}

/** Minutes for which Identity Center's sessions can last. https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html */
const sessionMinutes = { least: 60, most: 720 } as const;

/** @throws ArgumentError that names everything that is wrong, and what would be right */
export function planIdentityBaseline(name: string, args: IdentityBaselineArgs, promise: Promised): IdentityPlan {
  const { passwords, session } = promise.access;
  const minutes = Math.min(sessionMinutes.most, Math.floor(shortestDays(session) * 1440));
  const sets = args.permissionSets ?? [];
  refuse(`IdentityBaseline "${name}"`, [
    ...checkFurtherTags(args.tags ?? {}),
    ...(args.identityCenterRegion === undefined
      ? []
      : checkRegion("identityCenterRegion", args.identityCenterRegion, promise)),
    ...checkSets(sets),
    ...(sets.length > 0 && args.identityCenterArn === undefined ? noCenter : []),
    ...(minutes < sessionMinutes.least
      ? [
          {
            argument: "promise.access",
            message: `sessions end after ${durationText(session).en}, and Identity Center has none below an hour.`,
          },
        ]
      : []),
  ]);
  return {
    regions: promise.residency.regions,
    centerRegion: args.identityCenterRegion ?? promise.residency.regions[0] ?? "",
    passwordLength: passwords.length,
    passwordReuse: passwords.reuse === 0 ? undefined : passwords.reuse,
    session: minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${Math.floor(minutes / 60)}H${minutes % 60}M`,
  };
}

const noCenter: Mistake[] = [
  { argument: "identityCenterArn", message: "permission sets are part of an Identity Center: name its instance." },
];

function checkSets(sets: readonly PermissionSetArgs[]): Mistake[] {
  return sets.flatMap(({ name, description, managedPolicyArns = [], inlinePolicy }, index): Mistake[] => {
    const argument = `permissionSets[${index}]`;
    const problems: string[] = [];
    if (!/^[\w+=,.@-]{1,32}$/.test(name))
      problems.push(`"${name}" can't be a name: 1 to 32 letters, digits and +=,.@-_.`);
    if (sets.findIndex((each) => each.name === name) < index) problems.push(`another one is called "${name}".`);
    if (description.trim() === "")
      problems.push("say in `description` what it is for; who reviews it has nothing else.");
    if (managedPolicyArns.length === 0 && inlinePolicy === undefined)
      problems.push("it allows nothing; name policies.");
    return problems.map((message) => ({ argument, message }));
  });
}
