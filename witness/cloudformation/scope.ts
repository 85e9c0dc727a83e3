import { untold } from "../pulumi/value";
import type { Template } from "./template";

/** Marks a property that is to be left out: `AWS::NoValue`. */
export const noValue: object = Object.freeze({ "AWS::NoValue": true });

export const whichBranch = "which branch of a condition is taken is known only at the deploy";

/** The raw value of what one branch of a condition leaves out that can't be told: it is open whether it is set. */
export const maybeUnset: object = Object.freeze(untold(whichBranch));

/** What intrinsic functions are resolved against: one branch of one template. */
export interface Scope {
  template: Template;
  /** Pseudo parameters by name; a value that only the deploy knows is a raw unknown. */
  pseudo: ReadonlyMap<string, unknown>;
  /** Raw value of a parameter in this branch; `undefined` where there is no such parameter. */
  parameter(name: string): unknown;
  /** Whether a condition holds in this branch; `undefined` where it can't be told. */
  condition(name: string): boolean | undefined;
  /** What `Ref` and `Fn::GetAtt` of a resource give; `undefined` where there is no such resource. */
  resource(logicalId: string): Identity | undefined;
  /** What other stacks of the same app export, as raw values; `undefined` for the export of a strange one. */
  imported?(name: string): unknown;
  /** Is told every resource that a value is made from. */
  uses?(logicalId: string): void;
}

/** What other resources can name a resource by, as raw values. */
export interface Identity {
  ref: unknown;
  attribute(name: string): unknown;
}
