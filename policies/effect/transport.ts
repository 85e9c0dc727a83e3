import { known, type Bucket, type PolicyDocument } from "../../posture";
import { alike } from "./alike";
import { forAllTargets, type BucketPart } from "./bucket-target";
import { exactly, notThere, thereOrNot, type Context } from "./context";
import { isAlwaysDenied } from "./evaluate";
import { many, type Glob } from "./glob";
import { allOf, not, type Ternary } from "./ternary";

/*
 * Transport: what matters is not what the bucket policy allows, since another policy (of a role, of an access point)
 * may allow more, but that it explicitly denies every request on an unprotected connection: by everyone, for every
 * action of S3, on the bucket and on its objects.
 */

/** TLS versions below the promised one that S3 has ever spoken. */
const versionsBelow = { "1.2": ["1.0", "1.1"], "1.3": ["1.0", "1.1", "1.2"] } as const;
export type TlsVersion = keyof typeof versionsBelow;

export interface TransportAnswer {
  /** Whether some request gets through. */
  may: Ternary;
  /** The parts of the bucket that such a request reaches for certain. */
  reaches: BucketPart[];
}

type Place = Pick<Bucket, "name" | "region">;

/**
 * Whether any request over plain HTTP is not explicitly denied. `aws:SecureTransport` is part of every request;
 * `s3:TlsVersion` is not there without TLS, so that `NumericLessThan` alone denies nothing.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
 */
export const mayReadOverPlainHttp = mayGetThroughIn([
  { keys: { "aws:securetransport": exactly("false"), "s3:tlsversion": notThere }, others: thereOrNot },
]);

/** Whether any request over TLS of a lower version than the one given is not explicitly denied. */
export function mayConnectBelowTls(policy: PolicyDocument, place: Place, version: TlsVersion): TransportAnswer {
  return mayConnectBelow[version](policy, place);
}

const mayConnectBelow = { "1.2": below("1.2"), "1.3": below("1.3") };

function below(version: TlsVersion) {
  return mayGetThroughIn(
    versionsBelow[version].map((each) => ({
      keys: { "aws:securetransport": exactly("true"), "s3:tlsversion": exactly(each) },
      others: thereOrNot,
    })),
  );
}

function mayGetThroughIn(contexts: readonly Context[]): (policy: PolicyDocument, place: Place) => TransportAnswer {
  return alike((policy, place) => mayGetThrough(policy, place, contexts));
}

function mayGetThrough(policy: PolicyDocument, place: Place, contexts: readonly Context[]): TransportAnswer {
  const deniedIn = (document: PolicyDocument, resource: Glob): Ternary =>
    allOf(
      contexts.map((context) =>
        isAlwaysDenied(document, { caller: { kind: "everyone" }, action: "s3:?*", resource, context }),
      ),
    );
  const denied = (part: BucketPart): Ternary => {
    const answer = forAllTargets(place, (target) => deniedIn(policy, target[part]));
    // While the bucket's ARN isn't known, what is not denied for whatever resource is certain all the same.
    return answer === "unknown" && deniedIn(onEverything(policy), [many]) === "no" ? "no" : answer;
  };
  const parts: Record<BucketPart, Ternary> = { bucket: denied("bucket"), objects: denied("objects") };
  return {
    may: not(allOf(Object.values(parts))),
    reaches: (["bucket", "objects"] as const).filter((part) => parts[part] === "no"),
  };
}

/** The document with every statement widened to all resources: what is not denied then is not denied at all. */
export function onEverything({ statements }: PolicyDocument): PolicyDocument {
  return {
    statements: statements.map(({ resource: _resource, notResource: _notResource, ...rest }) => ({
      ...rest,
      resource: [known("*")],
    })),
  };
}
