/** An operation of AWS's API that a service's file uses, and the IAM action that allows it. */
export interface Call {
  /** Prefix of the service's actions, as `s3`. */
  service: string;
  /** Name of the operation, as the SDK's command has it: `GetBucketPolicy`. */
  operation: string;
  /** `s3:GetBucketPolicy`; `undefined` where AWS asks for none. */
  action: string | undefined;
}

export type Calls<O extends string> = Readonly<Record<O, Call>>;

/**
 * The table of a service's calls. `same` where the action is called like the operation, as it is nearly everywhere but in
 * S3; https://docs.aws.amazon.com/service-authorization/latest/reference/ has them.
 */
export function callsOf<O extends string>(service: string, actions: Readonly<Record<O, Action>>): Calls<O> {
  const entries = Object.entries<Action>(actions).map(([operation, action]) => [
    operation,
    { service, operation, action: actionOf(service, operation, action) },
  ]);
  return Object.fromEntries(entries) as Calls<O>; // the keys are those of `actions`
}

/** `same`, `free` where AWS asks for no permission, or the action's own name. */
type Action = "same" | "free" | { needs: string };

function actionOf(service: string, operation: string, action: Action): string | undefined {
  if (action === "free") return undefined;
  return action === "same" ? `${service}:${operation}` : action.needs;
}
