import { ownAccountLater } from "../../posture";
import { stateOf, untold } from "../pulumi/value";
import { isStandIn } from "./names";
import { turned, type Turned } from "./tables/row";
import { isObject } from "./template";

/**
 * The policy of a resource (bucket, topic, queue, secret). A written ARN can't be compared with a name that only the deploy
 * knows: then it may mean this resource or not, and counts as not known. A resource that the template names itself
 * (`Ref`, `Fn::GetAtt`) is compared all the same, by its stand-in.
 * @param owner the property that names the resource, as the template spells it
 */
export function policyOf(owner: string, to = "policy"): Turned {
  return turned(to, (raw, props) => (isMade(props[owner]) ? withOpenResources(raw) : raw));
}

/** The policy of a bucket: S3 takes ARNs of its own partition only, so that any partition fits until it is known. */
export function bucketPolicy(): Turned {
  return turned("policy", (raw, props, region) => {
    const compared = isMade(props["Bucket"]) ? withOpenResources(raw) : raw;
    return region !== undefined
      ? compared
      : eachResource(compared, (arn) => arn.replace(/^arn:aws[a-z-]*:s3:::/, "arn:*:s3:::"));
  });
}

function isMade(owner: unknown): boolean {
  const owners = Array.isArray(owner) ? (owner as unknown[]) : [owner];
  return owners.some((each) => typeof each !== "string" || isStandIn(each) || each.includes(`:${ownAccountLater}:`));
}

const mayMean = untold("whether a written ARN means this resource is known only after the deploy, which names it");

function withOpenResources(raw: unknown): unknown {
  return eachResource(raw, (arn) => (arn === "*" || isStandIn(arn) ? arn : mayMean));
}

function eachResource(raw: unknown, turn: (arn: string) => unknown): unknown {
  if (!isObject(raw)) return raw;
  const one = (value: unknown) => (typeof value === "string" && stateOf(value) === "known" ? turn(value) : value);
  const all = (value: unknown): unknown => (Array.isArray(value) ? value.map(one) : one(value));
  const statement = (each: unknown): unknown => {
    if (!isObject(each)) return each;
    return Object.fromEntries(
      Object.entries(each).map(([key, value]) => [
        key,
        key === "Resource" || key === "NotResource" ? all(value) : value,
      ]),
    );
  };
  const { Statement: statements } = raw;
  const turnedStatements = Array.isArray(statements) ? statements.map(statement) : statement(statements);
  return { ...raw, ...(statements !== undefined && { Statement: turnedStatements }) };
}
