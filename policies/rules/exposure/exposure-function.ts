import type { Interface, PolicyDocument } from "../../../posture";
import { mayStrangers } from "../../effect";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/** Art. 32(1)(b) GDPR: who is not known can't be refused, and leaves no trace that means anything. BSI APP.3.1. */
export const exposureFunction = rule({
  id: "exposure-function",
  kind: "interface",
  title: {
    de: "Schnittstellen antworten nur bekannten Aufrufern",
    en: "Interfaces answer known callers only",
  },
  why: {
    de: "Eine Schnittstelle ohne Anmeldung gibt jedem, der ihre Adresse errät oder findet, was sie hat.",
    en: "An interface without authentication gives whatever it has to anyone who guesses or finds its address.",
  },
  measures: ["access.authenticated-interfaces"],
  severity: "high",
  decide(face) {
    return decideOn(face.asks, {
      absent: () => notApplicable("it gives nothing out, or another resource is judged for it"),
      known: (asks) => {
        if (asks === "identity") return pass({ "asks-for": "identity" });
        return decideOn(face.private, {
          absent: () => byPolicy(face, asks),
          known: (isPrivate) => (isPrivate ? notApplicable("only one's own networks reach it") : byPolicy(face, asks)),
        });
      },
    });
  },
});

/** An API's own policy can keep strangers out as well. */
function byPolicy(face: Interface, asks: "key" | "nothing"): Verdict {
  return decideOn(face.policy, {
    absent: () => open(face, asks),
    known: (policy) => {
      const may = mayStrangers({ policy: ofWholeApi(policy), arn: { state: "absent" } }, ["execute-api:Invoke"]);
      if (may === "yes") return open(face, asks);
      return may === "no"
        ? pass({ "policy-refuses-strangers": true })
        : undecided("a part of the API's policy is not known yet");
    },
  });
}

/**
 * The policy with its resources written as `*` where they are the whole API, in either of its two spellings.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-policy-language-overview.html
 */
function ofWholeApi({ statements }: PolicyDocument): PolicyDocument {
  return {
    statements: statements.map((statement) =>
      statement.resource?.some((each) => each.state === "known" && wholeApi.test(each.value))
        ? { ...statement, resource: [{ state: "known", value: "*" }] }
        : statement,
    ),
  };
}

const wholeApi = /^(execute-api:\/\*|arn:[^:]*:execute-api:[^:]*:[^:]*:[^/*]+(\/?\*|\/\*\/\*(\/\*)?))$/;

function open({ resource, service, stated }: Interface, asks: "key" | "nothing"): Verdict {
  return fail(
    { "asks-for": asks === "nothing" ? "nothing" : "API key" },
    text(
      asks === "nothing"
        ? `„${resource.name}“ (${service}) antwortet jedem, ohne zu fragen, wer er ist.`
        : `„${resource.name}“ (${service}) verlangt nur einen API-Schlüssel; er ist allen gemeinsam und weist niemanden aus.`,
      asks === "nothing"
        ? `"${resource.name}" (${service}) answers anybody without asking who they are.`
        : `"${resource.name}" (${service}) asks for an API key only, which all clients share and which identifies nobody.`,
    ),
    text(
      `Verlangen Sie bei \`${stated}\` eine Anmeldung: IAM (\`AWS_IAM\`), einen User Pool, JWT oder einen eigenen Authorizer.`,
      `Ask for an identity at \`${stated}\`: IAM (\`AWS_IAM\`), a user pool, JWT, or an authorizer of your own.`,
    ),
  );
}
