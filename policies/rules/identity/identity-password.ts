import type { Promised } from "../../../catalogue/promise/schema";
import type { PasswordPolicy, SignIn } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { isPromised, text } from "../common/words";

/** Length before change: BSI ORP.4.A22 and NIST SP 800-63B ask for no regular change, CIS AWS 1.8 and 1.9 for 14 and 24. */
export const identityPassword = rule({
  id: "identity-password",
  kind: "sign-in",
  title: {
    de: "Passwörter sind so stark wie zugesagt",
    en: "Passwords are as strong as promised",
  },
  why: {
    de: "Kurze und wiederverwendete Passwörter sind in kurzer Zeit erraten.",
    en: "Short and reused passwords are guessed in no time.",
  },
  measures: ["identity.passwords"],
  severity: "medium",
  decide(door, promise) {
    if (!door.password) return notApplicable("no password policy is set there");
    return combine([
      byLength(door, door.password, promise),
      bySorts(door, door.password, promise),
      byReuse(door, door.password, promise),
    ]);
  },
});

function byLength(door: SignIn, { length }: PasswordPolicy, promise: Promised): Verdict {
  const promised = promise.access.passwords.length;
  const short = (characters: number) =>
    weak(
      door,
      { length: characters },
      {
        de: `verlangt ${characters} Zeichen; ${isPromised(promised).de} ${promised}`,
        en: `asks for ${characters} characters; ${promised} ${isPromised(promised).en}`,
      },
    );
  return decideOn(length, {
    absent: () => short(0),
    known: (characters, fact) =>
      characters < promised || mustBeStated(fact, promise) ? short(characters) : pass({ length: characters }),
  });
}

const sorts = {
  lowercase: { de: "Kleinbuchstaben", en: "small letters" },
  uppercase: { de: "Großbuchstaben", en: "capital letters" },
  digits: { de: "Ziffern", en: "digits" },
  symbols: { de: "Sonderzeichen", en: "symbols" },
} as const;

function bySorts(door: SignIn, policy: PasswordPolicy, promise: Promised): Verdict {
  const names = Object.keys(sorts) as (keyof typeof sorts)[]; // the keys of the table above
  return combine(
    names.map((name) => {
      const { de, en } = sorts[name];
      const missing = () => weak(door, { [name]: false }, { de: `verlangt keine ${de}`, en: `asks for no ${en}` });
      return decideOn(policy[name], {
        absent: missing,
        known: (asked, fact) => (asked && !mustBeStated(fact, promise) ? pass({ [name]: true }) : missing()),
      });
    }),
  );
}

function byReuse(door: SignIn, { reuse }: PasswordPolicy, promise: Promised): Verdict {
  const promised = promise.access.passwords.reuse;
  const few = (former: number) =>
    weak(
      door,
      { reuse: former },
      {
        de: `verweigert ${former} frühere Passwörter; ${isPromised(promised).de} ${promised}`,
        en: `refuses ${former} former passwords; ${promised} ${isPromised(promised).en}`,
      },
    );
  return decideOn(reuse, {
    absent: () => (promised === 0 ? pass({ reuse: 0 }) : few(0)),
    known: (former) => (former < promised ? few(former) : pass({ reuse: former })),
  });
}

function weak(
  { resource, stated, service }: SignIn,
  observed: Record<string, number | boolean>,
  what: { de: string; en: string },
): Verdict {
  const cognito = stated.password === "passwordPolicy";
  return fail(
    { service, ...observed },
    text(`„${resource.name}“ ${what.de}.`, `"${resource.name}" ${what.en}.`),
    cognito
      ? text(
          "Setzen Sie in `passwordPolicy` `minimumLength`, die vier `require…` und `passwordHistorySize` (ab der Stufe Essentials) auf die zugesagten Werte.",
          "Set `minimumLength`, the four `require…` and `passwordHistorySize` (from the tier Essentials on) in `passwordPolicy` to what is promised.",
        )
      : text(
          "Setzen Sie an `aws.iam.AccountPasswordPolicy` `minimumPasswordLength`, die vier `require…` und `passwordReusePrevention` auf die zugesagten Werte.",
          "Set `minimumPasswordLength`, the four `require…` and `passwordReusePrevention` of `aws.iam.AccountPasswordPolicy` to what is promised.",
        ),
  );
}
