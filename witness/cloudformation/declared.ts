import type { ResourceRef } from "../../posture";
import { isObject, type TemplateResource } from "./template";

/** What a seen resource is in the template. */
export interface Declared {
  resource: TemplateResource;
  /** How findings name it: the same object for all of them. */
  ref: TemplateRef;
  /** Set for a part that is no resource of its own in the template. */
  part?: true;
  /** Properties that no row reads. */
  doubts: readonly string[];
  /** Logical ids of the resources that it names, by the way to the property. */
  uses: ReadonlyMap<string, readonly string[]>;
}

export interface TemplateRef extends ResourceRef {
  source?: { file: string; line: number };
}

/** @param path the construct's, where the program that made the template is known */
export function refOf(resource: TemplateResource, path: string | undefined, file: string): TemplateRef {
  const { logicalId, type, line } = resource;
  const name = shortened(path ?? pathOf(resource) ?? logicalId);
  return line === undefined ? { logicalId, name, type } : { logicalId, name, source: { file, line }, type };
}

/** The construct's path where the CDK has written it. */
export function pathOf({ metadata }: TemplateResource): string | undefined {
  const path = isObject(metadata) ? metadata["aws:cdk:path"] : undefined;
  return typeof path === "string" ? path : undefined;
}

/** The resource of a construct of the CDK's library stands for the construct. */
function shortened(path: string): string {
  return path.endsWith(own) ? path.slice(0, -own.length) : path;
}
const own = "/Resource";
