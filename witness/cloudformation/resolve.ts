import { sealed, untold } from "../pulumi/value";
import { setOwn } from "../set-own";
import { functions } from "./functions";
import { loop } from "./loops";
import { noValue, type Scope } from "./scope";
import { isObject } from "./template";

/** Real templates nest some twenty levels; CloudFormation itself stops long before this. */
const deepest = 100;

/**
 * A template's value with its intrinsic functions worked out as far as they can be. What only the deploy knows becomes a
 * raw unknown with its reason (`pulumi/value.ts`), at the place where it stands: the rest of a list or a policy is read
 * all the same. `noValue` where the whole is to be left out; the value itself where there is nothing to work out in it, as
 * nearly everywhere.
 */
export function resolve(value: unknown, scope: Scope, depth = 0): unknown {
  if (depth > deepest) return untold("it is nested too deeply to be read");
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return listed(value, scope, depth);
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  const [name] = keys;
  const work = name !== undefined && keys.length === 1 && Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (name !== undefined && work !== undefined) {
    return work(value[name], { scope, inner: (raw) => resolve(raw, scope, depth + 1) });
  }
  return fields(value, keys, scope, depth);
}

function fields(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  scope: Scope,
  depth: number,
): unknown {
  if (keys.some((key) => key.startsWith(loop) || key === "Fn::Transform")) {
    return untold("a macro of CloudFormation writes it at the deploy");
  }
  const resolved = keys.map((key) => resolve(value[key], scope, depth + 1));
  if (keys.every((key, index) => resolved[index] === value[key])) return value;
  const object: Record<string, unknown> = {};
  keys.forEach((key, index) => {
    if (resolved[index] !== noValue) setOwn(object, key, resolved[index]);
  });
  return object;
}

function listed(list: readonly unknown[], scope: Scope, depth: number): readonly unknown[] {
  const resolved = list.map((each) => resolve(each, scope, depth + 1));
  if (resolved.every((each, index) => each === list[index])) return list;
  return resolved.filter((each) => each !== noValue);
}

const dynamic = /\{\{resolve:(ssm|ssm-secure|secretsmanager):/;

/** Dynamic references are read by the deploy; those of secrets stand for a secret that is nowhere in plain. */
function text(value: string): unknown {
  if (!value.includes("{{resolve:")) return value;
  const [, service] = dynamic.exec(value) ?? [];
  if (service === undefined) return value;
  return service === "ssm" ? untold("it is read from Parameter Store by the deploy") : sealed();
}
