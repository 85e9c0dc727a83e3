import type { Promised } from "../../../catalogue/promise/schema";
import type { Fact, SignIn } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";

/** Every access belongs to somebody who was let in. Art. 32(1)(b) GDPR; BSI ORP.4.A2; C5 IDM-01. */
export const identityNoGuests = rule({
  id: "identity-no-guests",
  kind: "sign-in",
  title: {
    de: "Niemand kommt ohne eigenes, vergebenes Konto hinein",
    en: "Nobody gets in without an account that was given to them",
  },
  why: {
    de: "Was ein Gast tut, lässt sich niemandem zuordnen, und was er darf, darf jeder.",
    en: "What a guest does can be put down to nobody, and what a guest may do everybody may.",
  },
  measures: ["access.authenticated-interfaces", "identity.personal-accounts"],
  severity: "high",
  decide(door, promise) {
    const { guests, selfSignUp, fineGrained, resource } = door;
    const named = promise.access.selfSignUp.includes(resource.name);
    const verdicts = [
      ...(guests ? [wanted(door, "guests", guests, false, promise)] : []),
      ...(selfSignUp && !named ? [wanted(door, "selfSignUp", selfSignUp, false, promise)] : []),
      ...(selfSignUp && named ? [pass({ "self-sign-up": "promised" })] : []),
      ...(fineGrained ? [wanted(door, "fineGrained", fineGrained, true, promise)] : []),
    ];
    return verdicts.length === 0 ? notApplicable("it has no notion of guests") : combine(verdicts);
  },
});

type Subject = "guests" | "selfSignUp" | "fineGrained";

function wanted(door: SignIn, subject: Subject, fact: Fact<boolean>, good: boolean, promise: Promised): Verdict {
  const { observed, de, en } = words[subject];
  const { name } = door.resource;
  const bad = () =>
    fail(
      { service: door.service, [observed]: !good },
      text(`„${name}“ ${de}.`, `"${name}" ${en}.`),
      remedyFor(door, subject, good),
    );
  return decideOn(fact, {
    absent: bad,
    known: (value, known) => (value === good && !mustBeStated(known, promise) ? pass({ [observed]: good }) : bad()),
  });
}

const words: Record<Subject, { observed: string; de: string; en: string }> = {
  guests: { observed: "guests", de: "lässt Unbekannte ohne Anmeldung ein", en: "lets strangers in without signing in" },
  selfSignUp: {
    observed: "self-sign-up",
    de: "lässt jeden selbst ein Konto anlegen",
    en: "lets everybody open an account by themselves",
  },
  fineGrained: {
    observed: "fine-grained",
    de: "unterscheidet nicht, wer welche Daten lesen darf",
    en: "doesn't tell apart who may read which data",
  },
};

function remedyFor({ stated }: SignIn, subject: Subject, good: boolean) {
  const property = stated[subject] ?? "";
  // The property of a user pool says the opposite: that administrators alone open accounts.
  const value = subject === "selfSignUp" ? true : good;
  const also = {
    de: subject === "selfSignUp" ? ", oder nennen Sie den Pool in der Zusage unter `access.self-sign-up`" : "",
    en: subject === "selfSignUp" ? ", or name the pool under `access.self-sign-up` in the promise" : "",
  };
  return text(`Setzen Sie \`${property}: ${value}\`${also.de}.`, `Set \`${property}: ${value}\`${also.en}.`);
}
