import type { Promised } from "../../catalogue/promise/schema";
import { checkCommon } from "../common";
import { checkLogs, logClassNamed } from "../logs/retention";
import type { Mistake } from "../mistakes";
import { readRange } from "../network/ranges";
import { checkBucketName, checkClasses } from "../s3/checks";
import type { TlsEndpointArgs } from "../tls-endpoint";
import { accessSuffix } from "./log-store";

const targetTypes = ["ip", "instance", "alb"];

/** What is wrong with the arguments of an endpoint, all at once. */
export function checkEndpoint(args: TlsEndpointArgs, promise: Promised): Mistake[] {
  const { certificateArn, zoneId, subnetIds, targetPort = 443, targetType = "ip", rateLimit = 2000 } = args;
  const mistakes = [...checkCommon(args, promise), ...checkDomains(args), ...checkRanges(args)];
  const add = (argument: string, message: string) => mistakes.push({ argument, message });
  if (certificateArn === undefined && zoneId === undefined)
    add("zoneId", "name the zone in which a certificate can be validated, or pass `certificateArn`.");
  if (subnetIds.length < 2) add("subnetIds", "name subnets of at least two availability zones.");
  if (!isBetween(targetPort, 1, 65_535)) add("targetPort", "has to be a port, 1 to 65535.");
  if (!targetTypes.includes(targetType)) add("targetType", `"${targetType}" is none of ${targetTypes.join(", ")}.`);
  if (!isBetween(rateLimit, 10, 2_000_000_000))
    add("rateLimit", "has to be 10 to 2,000,000,000 requests in five minutes.");
  const longestName = 63 - accessSuffix.length;
  mistakes.push(...checkBucketName("logBucketName", args.logBucketName, longestName));
  return [...mistakes, ...checkLogging(args, promise)];
}

/** One class has to fit both places: CloudWatch Logs has its own periods, and S3 its own delay. */
function checkLogging({ logs = {} }: TlsEndpointArgs, promise: Promised): Mistake[] {
  const inGroup = checkLogs("logs", logs, promise);
  if (inGroup.length > 0) return inGroup;
  return checkClasses("logs.dataClass", [logClassNamed(logs)], promise);
}

/** What is wrong with names of a site. */
export function checkDomains({ domain, alternativeDomains = [] }: TlsEndpointArgs): Mistake[] {
  const message = (name: string) => `"${name}" is no domain such as shop.muster.de.`;
  return [
    ...(isDomain(domain) ? [] : [{ argument: "domain", message: message(domain) }]),
    ...alternativeDomains
      .filter((name) => !isDomain(name.replace(/^\*\./, "")))
      .map((name) => ({ argument: "alternativeDomains", message: message(name) })),
  ];
}

function checkRanges({ internal = false, allowedRanges }: TlsEndpointArgs): Mistake[] {
  const argument = "allowedRanges";
  if (allowedRanges === undefined) {
    if (!internal) return [];
    return [{ argument, message: "name the ranges from which an internal endpoint is reached, such as 10.0.0.0/16." }];
  }
  if (allowedRanges.length === 0)
    return [{ argument, message: "name at least one range: nobody reaches it otherwise." }];
  return allowedRanges
    .filter((range) => readRange(range) === undefined && !/^[0-9a-f:]+\/\d{1,3}$/i.test(range))
    .map((range) => ({ argument, message: `"${range}" is no range such as 203.0.113.0/24.` }));
}

/** Whether the text is a domain of at least two labels. */
export function isDomain(text: string): boolean {
  const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
  const labels = text.split(".");
  return labels.length >= 2 && text.length <= 253 && labels.every((each) => label.test(each));
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
