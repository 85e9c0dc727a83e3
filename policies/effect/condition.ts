import type { Condition, Fact } from "../../posture";
import { matchArn } from "./arn";
import { valuesOf, type Context, type ContextCase } from "./context";
import { literal, many, matchGlob, wildcards, type Glob } from "./glob";
import { across, always, both, either, matchIf, neither, never, sometimes, undetermined, type Match } from "./match";
import { flag, isNullOperator, operatorNamed, type Operator } from "./operators";
import { matchStranger, matchStrangerAddress } from "./stranger";
import { fillIn } from "./variables";

/** How one operator and key of a Condition block fits the requests. */
export function matchCondition(condition: Condition, context: Context): Match {
  const cases = valuesOf(context, condition.key);
  if (isNullOperator(condition.operator)) return across(cases.map((each) => matchNull(condition, each)));
  const operator = operatorNamed(condition.operator);
  // AWS refuses a policy with an operator that it doesn't have; nothing may rest on one.
  if (operator === undefined) return undetermined;
  return across(cases.map((each) => matchCase(operator, condition, each, context)));
}

/** `Null: true` asks for the key to be missing, `false` for it to be there. */
function matchNull(condition: Condition, given: ContextCase): Match {
  const missing = given.kind === "absent";
  return either(condition.values.map((value) => onFact(value, (text) => matchIf(flag(text) === missing))));
}

function matchCase(operator: Operator, condition: Condition, given: ContextCase, context: Context): Match {
  if (given.kind === "absent") return matchIf(matchesMissingKey(operator));
  if (given.kind === "values") return matchValues(operator, condition, given.values, context);
  const fits = given.kind === "anything" ? matchAnything(operator, condition) : matchSomebody(operator, condition);
  return operator.negated ? neither(fits) : fits;
}

/** A missing key fits the negated operators, `…IfExists` and `ForAllValues:`; `ForAnyValue:` needs a value. */
function matchesMissingKey({ set, ifExists, negated }: Operator): boolean {
  if (ifExists || set === "all") return true;
  return set === "any" ? false : negated;
}

/** The values of one request against those of the policy. */
function matchValues(operator: Operator, condition: Condition, given: readonly string[], context: Context): Match {
  const fits = given.map((value) => {
    const positive = either(
      condition.values.map((wanted) => onFact(wanted, (text) => matchValue(operator, value, text, context))),
    );
    return operator.negated ? neither(positive) : positive;
  });
  // Without a set operator a negated condition holds where no value fits, as for a single value.
  const everyValue = operator.set === "all" || (operator.set === undefined && operator.negated);
  return everyValue ? both(fits) : either(fits);
}

function matchValue(operator: Operator, given: string, wanted: string, context: Context): Match {
  switch (operator.family) {
    case "value":
      return matchIf(operator.compare(given, wanted));
    case "equals":
      return matchFilled(fillIn(wanted, context, literal), literal(given), matchGlob, operator);
    case "equals-ignore-case":
      return matchFilled(
        smallLetters(fillIn(wanted, context, literal)),
        literal(given.toLowerCase()),
        matchGlob,
        operator,
      );
    case "like":
      return matchFilled(fillIn(wanted, context, wildcards), literal(given), matchGlob, operator);
    case "arn":
      return matchFilled(fillIn(wanted, context, wildcards), literal(given), matchArn, operator);
  }
}

/** A variable without a value fits nothing; and where a negated operator would make something of that, nothing rests on it. */
function matchFilled(
  pattern: Glob | undefined,
  subject: Glob,
  match: (pattern: Glob, subject: Glob) => Match,
  { negated }: Operator,
): Match {
  if (pattern === undefined) return negated ? sometimes : never;
  return match(pattern, subject);
}

function smallLetters(glob: Glob | undefined): Glob | undefined {
  return glob?.map((token) => (typeof token === "string" ? token.toLowerCase() : token));
}

/** A key with any value: some value fits, and all do only where the policy says `*`. */
function matchAnything(operator: Operator, condition: Condition): Match {
  return either(
    condition.values.map((value) => {
      if (value.state === "unknown") return operator.family === "like" ? { some: "yes", every: "unknown" } : sometimes;
      const all =
        value.state === "known" &&
        operator.family === "like" &&
        matchGlob(wildcards(value.value), [many]).every === "yes";
      return all ? always : sometimes;
    }),
  );
}

/** A key with a stranger's value. */
function matchSomebody(operator: Operator, condition: Condition): Match {
  if (operator.family === "value") {
    const ranges = condition.values.flatMap((value) => (value.state === "known" ? [value.value] : []));
    const open = condition.values.filter((value) => value.state === "unknown");
    const known = matchStrangerAddress(ranges);
    return open.length === 0 ? known : either([known, undetermined]);
  }
  const withWildcards = operator.family === "like" || operator.family === "arn";
  return either(
    condition.values.map((value) => onFact(value, (text) => matchStranger(condition.key, text, withWildcards))),
  );
}

/** An absent value fits nothing; an unknown one could fit or not. */
function onFact(fact: Fact<string>, match: (text: string) => Match): Match {
  if (fact.state === "unknown") return undetermined;
  return fact.state === "absent" ? never : match(fact.value);
}
