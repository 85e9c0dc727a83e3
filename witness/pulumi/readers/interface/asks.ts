import { absent, known, mapFact, unknown, type Fact, type Interface } from "../../../../posture";

/** What a way in asks for. */
export type Asks = Interface["asks"];

/**
 * Words of AWS's services for how callers are told apart: Lambda, API Gateway, AppSync. An API key tells apart clients, not
 * people: API Gateway says itself that it is no means of authentication.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
 */
const words: Readonly<Record<string, "identity" | "key" | "nothing">> = {
  NONE: "nothing",
  API_KEY: "key",
  AWS_IAM: "identity",
  JWT: "identity",
  CUSTOM: "identity",
  COGNITO_USER_POOLS: "identity",
  AMAZON_COGNITO_USER_POOLS: "identity",
  OPENID_CONNECT: "identity",
  AWS_LAMBDA: "identity",
};

export function askedBy(word: Fact<string>): Asks {
  if (word.state !== "known") return word;
  const asked = Object.hasOwn(words, word.value) ? words[word.value] : undefined;
  return asked === undefined ? unknown(`it is none of ${Object.keys(words).join(", ")}`) : mapFact(word, () => asked);
}

const strength = ["nothing", "key", "identity"] as const;

/** The least that any of several ways in asks for; one that is not known leaves it open, unless another asks nothing. */
export function leastOf(asked: readonly Asks[]): Asks {
  const certain = asked.flatMap((each) => (each.state === "known" ? [each.value] : []));
  const least = strength.find((each) => certain.includes(each));
  if (least === "nothing") return known(least);
  return asked.find((each) => each.state === "unknown") ?? (least === undefined ? absent() : known(least));
}
