import { strangers, strangersOrNone, thereOrNot, type Context } from "./context";
import type { Request } from "./evaluate";

/*
 * Questions about identity policies: what may whoever holds this policy do? There is no principal in such a document, and
 * the holder chooses how to come: any address, any session name, with a second factor or without.
 */

/**
 * Keys by which an Allow keeps to things that somebody named, whatever the Resource says: a fixed value of one of them
 * narrows the grant, since a thing of one's choice doesn't have it.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
const narrowingKeys = {
  "iam:passedtoservice": strangers,
  "iam:policyarn": strangers,
  "iam:permissionsboundary": strangersOrNone,
  "iam:resourcetag/": strangersOrNone,
  "aws:resourcetag/": strangersOrNone,
  "s3:dataaccesspointarn": strangersOrNone,
  "dynamodb:leadingkeys": strangersOrNone,
} satisfies Context["keys"];

/** A holder who asks for something that the policy doesn't name, in whatever circumstances they like. */
export const holder: Pick<Request, "caller" | "context"> = {
  caller: { kind: "everyone" },
  context: { keys: narrowingKeys, others: thereOrNot },
};

/** The same, whatever the policy names. */
export const anyHolder: Pick<Request, "caller" | "context"> = {
  caller: { kind: "everyone" },
  context: { keys: {}, others: thereOrNot },
};
