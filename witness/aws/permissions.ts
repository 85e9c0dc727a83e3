import type { Call } from "./call";

/** An IAM policy as AWS takes it. */
export interface ReadPolicy {
  Version: "2012-10-17";
  Statement: Statement[];
}

export interface Statement {
  Sid: string;
  Effect: "Allow";
  Action: string[];
  Resource: "*" | string[];
  Condition?: Record<string, Record<string, string[]>>;
}

/**
 * The IAM policy that the calls need, and nothing more: a statement for each service. Its resource is `*`, since what
 * there is has yet to be found out, and listing has no narrower one.
 * @param more statements for what has a narrower one
 */
export function policyFor(calls: readonly Call[], more: readonly Statement[] = []): ReadPolicy {
  const byService = Map.groupBy(
    calls.filter(({ action }) => action !== undefined),
    ({ action = "" }) => action.split(":")[0] ?? "",
  );
  const services = [...byService].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    Version: "2012-10-17",
    Statement: [
      ...services.map(([service, ofService]): Statement => ({
        Sid: `TomguardReads${service.charAt(0).toUpperCase()}${service.slice(1).replace(/[^A-Za-z0-9]/g, "")}`,
        Effect: "Allow",
        Action: [...new Set(ofService.map(({ action = "" }) => action))].sort(),
        Resource: "*",
      })),
      ...more,
    ],
  };
}
