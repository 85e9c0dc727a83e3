import { oncePer } from "../../../catalogue/once";
import { durationText, longestDays } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Administration, PolicyDocument, Rights } from "../../../posture";
import { wildcardsIn, type Ternary } from "../../effect";
import { anyOf } from "../../effect/ternary";
import { combine, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { isPromised, text } from "../common/words";

/**
 * An administrator may do everything, or may give themselves everything (all of IAM). Counted are roles, users, groups
 * and permission sets of the program, in the order of their names; those beyond the promised number fail.
 * Art. 32(1)(b) and (d) GDPR; BSI ORP.4.A4, C5 IDM-05 and IDM-06.
 */
export const grantAdministrators = rule({
  id: "grant-administrators",
  kind: "administration",
  title: {
    de: "Es gibt höchstens so viele Administratoren wie zugesagt, und sie werden überprüft",
    en: "There are at most as many administrators as promised, and they are reviewed",
  },
  why: {
    de: "Jeder Zugang mit allen Rechten ist einer zu viel, wenn ihn niemand mehr braucht.",
    en: "Every login with all rights is one too many when nobody needs it any more.",
  },
  measures: ["access.administrators-minimum", "access.review"],
  severity: "high",
  decide(one, promise, today) {
    const own = isAdministrator(one.rights);
    if (own === "no") return notApplicable("it is no administrator");
    if (own === "unknown") return undecided("whether it is an administrator depends on a policy that is not known");
    return combine([byNumber(one, promise), byReview(one, promise, today)]);
  },
});

function isAdministrator(rights: Rights): Ternary {
  return anyOf(
    rights.map((right) => {
      if (right.state !== "known") return right.state === "unknown" ? "unknown" : "no";
      return admitsAll(right.value);
    }),
  );
}

const admitsAll = oncePer((document: PolicyDocument): Ternary => {
  const { everything, services } = wildcardsIn(document);
  return anyOf([everything, services.iam]);
});

function byNumber({ resource, everybody, place }: Administration, { access }: Promised): Verdict {
  const before = everybody.slice(0, place).map(isAdministrator);
  const surely = before.filter((each) => each === "yes").length + 1;
  const maybe = before.filter((each) => each !== "no").length + 1;
  const promised = access.administratorsAtMost;
  const observed = { "administrator-number": surely, promised };
  if (surely <= promised) {
    return maybe <= promised
      ? pass(observed)
      : undecided("how many administrators there are depends on policies that are not known", observed);
  }
  return fail(
    observed,
    text(
      `„${resource.name}“ ist Administrator Nummer ${surely}; ${isPromised(promised).de} höchstens ${promised}.`,
      `"${resource.name}" is administrator number ${surely}; ${promised} at most ${isPromised(promised).en}.`,
    ),
    text(
      "Geben Sie der Rolle nur die Rechte, die ihre Aufgabe verlangt, oder fassen Sie Administratoren zusammen.",
      "Give the role only the rights that its task asks for, or merge administrators.",
    ),
  );
}

/** The measure whose attestation is the review of roles. */
const reviewMeasure = "access.review";

/** A review is of all rights at once: what is missing about it is shown at the first administrator only. */
function byReview(one: Administration, promise: Promised, today: string | undefined): Verdict {
  const before = one.everybody.slice(0, one.place).map(isAdministrator);
  if (before.includes("yes")) return notApplicable("the review of rights is judged at the first administrator");
  const verdict = reviewed(one, promise, today);
  return verdict.outcome === "fail" && before.includes("unknown")
    ? undecided("whether it is the first administrator depends on policies that are not known")
    : verdict;
}

function reviewed(
  { resource }: Administration,
  { access, attestations }: Promised,
  today: string | undefined,
): Verdict {
  const often = durationText(access.reviewRoles);
  const last = attestations
    .filter(({ measure }) => measure === reviewMeasure)
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const remedy = text(
    `Überprüfen Sie die Berechtigungen, und halten Sie es mit \`tomguard attest\` für die Maßnahme \`${reviewMeasure}\` fest.`,
    `Review the rights, and put it on record for the measure \`${reviewMeasure}\` by \`tomguard attest\`.`,
  );
  if (last === undefined) {
    return fail(
      { "last-review": null },
      text(
        `„${resource.name}“ ist Administrator, und keine Überprüfung der Berechtigungen ist belegt (zugesagter Abstand: höchstens ${often.de}).`,
        `"${resource.name}" is an administrator, and no review of rights is on record; one in ${often.en} is promised.`,
      ),
      remedy,
    );
  }
  if (today === undefined)
    return undecided("on which day the review is looked at is not known", { "last-review": last });
  const age = Math.round((Date.parse(today) - Date.parse(last)) / 86_400_000);
  if (age <= longestDays(access.reviewRoles)) return pass({ "last-review": last });
  return fail(
    { "last-review": last },
    text(
      `Die letzte Überprüfung der Berechtigungen war am ${last} (zugesagter Abstand: höchstens ${often.de}).`,
      `The last review of rights was on ${last}; one in ${often.en} is promised.`,
    ),
    remedy,
  );
}
