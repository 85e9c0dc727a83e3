import { absent, known, unknown, type Fact } from "../../posture";
import type { Call } from "./call";

/** The thing was deleted while it was read: nothing about it is true any more. */
export class Vanished extends Error {
  override readonly name = "Vanished";
}

/** What AWS's errors of a call mean. Anything else leaves the question open. */
export interface Meanings {
  /** Errors that say "not configured": the answer is *absent*, and for certain. */
  absent?: readonly string[];
  /** Errors that say that the thing itself is gone. */
  gone?: readonly string[];
}

/**
 * Asks one question. AWS's "not configured" is *absent*; a refusal, a time-out, throttling that outlasts the SDK's own
 * retries, and whatever else, is *unknown* with the call and, where it is a permission, the action that is missing.
 * @throws Vanished where the thing is gone
 */
export async function ask<T>(call: Call, send: () => Promise<T>, meanings: Meanings = {}): Promise<Fact<T>> {
  try {
    return known(await send());
  } catch (error) {
    const name = errorName(error);
    if (meanings.absent?.includes(name)) return absent();
    if (meanings.gone?.includes(name)) throw new Vanished(name);
    return unknown(whyOpen(call, error));
  }
}

const refusals = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AccessDeniedFault",
  "AuthorizationError",
  "AuthorizationErrorException",
  "Forbidden",
  "InsufficientPrivilegesException",
  "KMSAccessDeniedException",
  "UnauthorizedException",
  "UnauthorizedOperation",
]);
const throttlings =
  /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|BandwidthLimitExceeded|ProvisionedThroughput|LimitExceeded|PriorRequestNotComplete|EC2ThrottledException)/;
const expired = new Set(["ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired", "RequestExpired"]);
/** What a region answers that the account has not switched on. */
const switchedOff = new Set([
  "AuthFailure",
  "InvalidClientTokenId",
  "InvalidToken",
  "OptInRequired",
  "UnrecognizedClientException",
  "SubscriptionRequiredException",
]);
/** What AWS, or a local cloud, answers to an operation that it does not have there. */
const notThere = new Set([
  "InvalidAction",
  "NotImplemented",
  "NotImplementedException",
  "UnknownOperation",
  "UnknownOperationException",
]);
const timeouts = new Set(["TimeoutError", "RequestTimeout", "RequestTimeoutException", "AbortError"]);
const unreachable = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "EPIPE", "NetworkingError"]);

/** The end of a sentence about the value. Only names of errors: their messages quote ARNs of users and names of things. */
export function whyOpen({ operation, action }: Call, error: unknown): string {
  const name = errorName(error);
  if (throttlings.test(name)) return `AWS throttled ${operation} until the retries were used up`;
  if (timeouts.has(name)) return `${operation} got no answer in time`;
  if (expired.has(name)) return `the credentials ended before ${operation} was answered`;
  if (switchedOff.has(name)) return `the region does not know the account: it is switched off, or ${operation} is`;
  if (isRefusal(error)) {
    return `AWS refuses ${operation}: ${action === undefined ? "a policy denies it" : `the permission ${action} is missing, or denied`}`;
  }
  if (unreachable.has(name)) return `the endpoint for ${operation} can't be reached`;
  if (notThere.has(name) || statusOf(error) === 501) return `the endpoint does not have ${operation}`;
  if (isUnreadable(error)) {
    return `the endpoint does not answer ${operation}: with status ${statusOf(error) ?? "unknown"} came something that is no answer of AWS's`;
  }
  return `${operation} failed with ${name}`;
}

export function isRefusal(error: unknown): boolean {
  return refusals.has(errorName(error)) || statusOf(error) === 403;
}

/** The SDK could not read what came: a web page, say, by which a local cloud tells that it does not have the operation. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error) || !("$response" in error)) return false; // the SDK keeps the answer beside what it can't read
  return error instanceof SyntaxError || errorName(error) === "an error";
}

/** AWS's code of the error, or Node's; `an error` for what has neither. Names are words: anything else may be somebody's text. */
export function errorName(error: unknown): string {
  if (typeof error !== "object" || error === null) return "an error";
  const { code, Code, name } = error as { code?: unknown; Code?: unknown; name?: unknown }; // any error may be looked at for them
  const found = [Code, name === "Error" ? code : name, code].find((each) => typeof each === "string" && each !== "");
  return typeof found === "string" && /^[A-Za-z0-9_.:-]{1,80}$/.test(found) ? found : "an error";
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return undefined;
  return (error.$metadata as { httpStatusCode?: number } | undefined)?.httpStatusCode; // the SDK's own shape
}
