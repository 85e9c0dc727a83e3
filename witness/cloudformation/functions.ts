import { open, stateOf, untold } from "../pulumi/value";
import { maybeUnset, noValue, whichBranch, type Scope } from "./scope";
import { attributeOf, isObject, wordOf } from "./template";

interface Call {
  scope: Scope;
  /** Resolves an argument. */
  inner(raw: unknown): unknown;
}

type Work = (argument: unknown, call: Call) => unknown;

/**
 * The intrinsic functions.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html, as of 2026-11
 */
export const functions: Readonly<Record<string, Work>> = {
  Ref: (name, { scope }) => reference(wordOf(name), scope),
  "Fn::GetAtt": (argument, call) => {
    const [resource, ...path] = typeof argument === "string" ? attributeOf(argument) : listOf(argument, call);
    const name = path.map((each) => wordOf(known(each))).join(".");
    const found = attribute(wordOf(known(resource)), name, call.scope);
    return isWritten(argument) || stateOf(found) === "known" ? found : untold("it names an attribute by what is worked out, and of none that is known"); // prettier-ignore
  },
  "Fn::Sub": (argument, call) => substitute(argument, call),
  "Fn::Join": (argument, call) => {
    const [delimiter, parts] = listOf(argument, call);
    return whenKnown([delimiter, parts], () => (Array.isArray(parts) ? joined(parts, textOf(delimiter) ?? "") : wrong("Fn::Join"))); // prettier-ignore
  },
  "Fn::Split": (argument, call) => {
    const [delimiter, source] = listOf(argument, call);
    const [by, from] = [textOf(delimiter), textOf(source)];
    return whenKnown([delimiter, source], () => (by && from !== undefined ? from.split(by) : wrong("Fn::Split")));
  },
  "Fn::Select": (argument, call) => {
    const [index, list] = listOf(argument, call);
    return whenKnown([index, list], () => {
      const at = Number(textOf(index));
      return Array.isArray(list) && Number.isInteger(at) && at in list ? (list[at] as unknown) : wrong("Fn::Select");
    });
  },
  "Fn::If": (argument, { scope, inner }) => {
    const [name, yes, no] = Array.isArray(argument) ? (argument as unknown[]) : [];
    const holds = typeof name === "string" ? scope.condition(name) : undefined;
    if (holds !== undefined) return inner(holds ? yes : no);
    return mayBeLeftOut(yes) || mayBeLeftOut(no) ? maybeUnset : untold(whichBranch);
  },
  "Fn::FindInMap": (argument, call) => lookUp(listOf(argument, call), call),
  "Fn::ImportValue": (argument, { scope, inner }) => {
    const name = inner(argument);
    const value = typeof name === "string" ? scope.imported?.(name) : undefined;
    return value ?? untold("it is imported from another stack, which is not part of this template");
  },
  "Fn::Base64": (argument, { inner }) => inner(argument), // read as what it says, whatever AWS stores
  "Fn::Cidr": () => untold("its address ranges are worked out by the deploy"),
  "Fn::GetAZs": () => untold("the zones are those that the account has in the region of the deploy"),
  "Fn::Transform": () => untold("a macro of CloudFormation writes it at the deploy"),
  "Fn::GetStackOutput": () => untold("it is an output of another stack, which is not part of this template"),
  "Fn::Length": (argument, { inner }) => {
    const list = inner(argument);
    return whenKnown([list], () => (Array.isArray(list) ? list.length : wrong("Fn::Length")));
  },
  "Fn::ToJsonString": (argument, { inner }) => {
    const value = inner(argument);
    return hasUnknown(value) ? untold("a part of it is known only at the deploy") : JSON.stringify(value);
  },
};

/** Names of CloudFormation have letters and digits alone; of anything else no reason repeats what it is. */
function shown(name: string): string {
  return /^[A-Za-z0-9:]+$/.test(name) ? `"${name}"` : "what it names";
}

/** Names that are worked out may be a secret, which no reason repeats. */
function isWritten(argument: unknown): boolean {
  return (
    typeof argument === "string" || (Array.isArray(argument) && argument.every((each) => typeof each === "string"))
  );
}

/** `AWS::NoValue`, or a condition one of whose branches is. */
function mayBeLeftOut(raw: unknown): boolean {
  if (!isObject(raw)) return false;
  const { Ref: name, "Fn::If": branches } = raw;
  return name === "AWS::NoValue" || (Array.isArray(branches) && branches.slice(1).some(mayBeLeftOut));
}

function reference(name: string, scope: Scope): unknown {
  if (name === "AWS::NoValue") return noValue;
  if (scope.pseudo.has(name)) return scope.pseudo.get(name);
  const parameter = scope.parameter(name);
  if (parameter !== undefined) return parameter;
  const resource = scope.resource(name);
  scope.uses?.(name);
  return resource ? resource.ref : untold(`${shown(name)} is no parameter and no resource of the template`);
}

function attribute(logicalId: string, name: string, scope: Scope): unknown {
  const resource = scope.resource(logicalId);
  scope.uses?.(logicalId);
  return resource ? resource.attribute(name) : untold(`${shown(logicalId)} is no resource of the template`);
}

/** `${Name}`, `${Resource.Attribute}`, and `${!Literal}`, which stays as `${Literal}`. */
function substitute(argument: unknown, { scope, inner }: Call): unknown {
  const [template, given] = Array.isArray(argument) ? (argument as unknown[]) : [argument, {}];
  if (typeof template !== "string") return wrong("Fn::Sub");
  const variables = inner(given ?? {});
  const parts = template.split(/(\$\{[^}]*\})/).map((part) => {
    const [, name] = /^\$\{([^}]*)\}$/.exec(part) ?? [];
    if (name === undefined) return part;
    if (name.startsWith("!")) return `\${${name.slice(1)}}`;
    const key = name.trim();
    if (isObject(variables) && Object.hasOwn(variables, key)) return variables[key];
    return key.includes(".") && !key.includes("::") ? attribute(...attributeOf(key), scope) : reference(key, scope);
  });
  const text = joined(parts, "");
  return typeof text === "string" && text.includes("{{resolve:") ? inner(text) : text;
}

function lookUp([map, first, second, options]: readonly unknown[], { scope, inner }: Call): unknown {
  return whenKnown([map, first, second], () => {
    const table = own(scope.template.mappings, map);
    const row = own(table, first);
    if (isObject(row) && Object.hasOwn(row, wordOf(second))) return inner(row[wordOf(second)]);
    const fallback = own(options, "DefaultValue");
    return fallback ?? untold("the mapping has no such entry");
  });
}

function own(object: unknown, key: unknown): unknown {
  return isObject(object) && Object.hasOwn(object, wordOf(key)) ? object[wordOf(key)] : undefined;
}

/** All parts as one text; one that is not known leaves the whole unknown, with its reason. */
function joined(parts: readonly unknown[], delimiter: string): unknown {
  const blind = parts.find((part) => stateOf(part) === "unknown");
  if (blind !== undefined) return blind;
  const texts = parts.filter((part) => part !== noValue).map(textOf);
  return texts.every((each) => each !== undefined) ? texts.join(delimiter) : wrong("Fn::Join or Fn::Sub");
}

function textOf(raw: unknown): string | undefined {
  return typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean" ? String(raw) : undefined;
}

function listOf(argument: unknown, { inner }: Call): readonly unknown[] {
  const list = Array.isArray(argument) ? argument.map((each: unknown) => inner(each)) : inner(argument);
  return Array.isArray(list) ? (list as unknown[]) : [list];
}

function known(raw: unknown): unknown {
  const fact = open(raw);
  return fact.state === "known" ? fact.value : "";
}

function whenKnown(raws: readonly unknown[], work: () => unknown): unknown {
  return raws.find((raw) => stateOf(raw) === "unknown") ?? work();
}

function hasUnknown(raw: unknown): boolean {
  if (stateOf(raw) === "unknown") return true;
  return typeof raw === "object" && raw !== null && Object.values(raw).some(hasUnknown);
}

function wrong(name: string): unknown {
  return untold(`the arguments of ${name} are none that CloudFormation takes`);
}
