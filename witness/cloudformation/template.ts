/** A CloudFormation template as it was read: plain values, with intrinsic functions in their long form. */
export interface Template {
  /** File name, for findings. */
  file: string;
  parameters: ReadonlyMap<string, Parameter>;
  mappings: Readonly<Record<string, unknown>>;
  /** Expressions by name. */
  conditions: ReadonlyMap<string, unknown>;
  resources: readonly TemplateResource[];
  /** Values that other stacks may import, by the name of the export. */
  exports: ReadonlyMap<string, unknown>;
  /** Macros that rewrite the whole template: `AWS::Serverless-2016-10-31`. */
  transforms: readonly string[];
}

export interface Parameter {
  type: string;
  default?: unknown;
  allowed?: readonly unknown[];
  /** `NoEcho`: its value is a secret. */
  secret: boolean;
}

export interface TemplateResource {
  logicalId: string;
  /** `AWS::S3::Bucket` */
  type: string;
  /** Properties by name, or the intrinsic function that makes them all; `undefined` where there are none. */
  properties: unknown;
  condition?: string;
  deletionPolicy?: unknown;
  /** What becomes of the old one when an update puts another in its place. */
  updateReplacePolicy?: unknown;
  metadata?: unknown;
  /** Line of the logical id in the file, counted from 1. */
  line?: number;
}

/** A file that is no template, or one that can't be read: the message says what it is, where, and what to do. */
export class TemplateUnreadable extends Error {
  override readonly name = "TemplateUnreadable";
}

/** A name or a number as it is written; an object or a list, whatever it calls itself, is a word that nothing is called by. */
export function wordOf(raw: unknown): string {
  return typeof raw === "object" && raw !== null ? Object.prototype.toString.call(raw) : String(raw);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `Bucket.Arn` names an attribute of a resource; that of a nested one has further dots. */
export function attributeOf(text: string): [resource: string, attribute: string] {
  const dot = text.indexOf(".");
  return dot < 0 ? [text, ""] : [text.slice(0, dot), text.slice(dot + 1)];
}
