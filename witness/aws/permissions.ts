import type { Call } from "./call";

/** An IAM policy as AWS takes it. */
export interface ReadPolicy {
  Version: "2012-10-17";
  Statement: { Sid: string; Effect: "Allow"; Action: string[]; Resource: "*" }[];
}

/**
 * The IAM policy that the calls need, and nothing more: a statement for each service. Its resource is `*`, since what
 * there is has yet to be found out, and listing has no narrower one.
 */
export function policyFor(calls: readonly Call[]): ReadPolicy {
  const byService = Map.groupBy(
    calls.filter(({ action }) => action !== undefined),
    ({ action = "" }) => action.split(":")[0] ?? "",
  );
  const statements = [...byService].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    Version: "2012-10-17",
    Statement: statements.map(([service, ofService]) => ({
      Sid: `TomguardReads${service.charAt(0).toUpperCase()}${service.slice(1).replace(/[^A-Za-z0-9]/g, "")}`,
      Effect: "Allow",
      Action: [...new Set(ofService.map(({ action = "" }) => action))].sort(),
      Resource: "*",
    })),
  };
}
