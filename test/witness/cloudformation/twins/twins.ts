import type { Resources } from "../services/service";

/** The same things as a Pulumi program and as a template. */
export interface Twins {
  program(): void;
  resources: Resources;
  /** The resource that is compared, by its name and logical id. */
  about: string;
  /** What is a resource of its own in the program, and a property of that one in the template. */
  parts?: readonly string[];
  /** Rules that find something in the template alone. */
  inTemplate?: readonly string[];
}

export type AllTwins = Readonly<Record<string, Twins>>;

/** Tags as @pulumi/aws has them. */
export const marks = (dataClass: string) => ({ "tom:data-class": dataClass, "tom:client": "muster", "tom:purpose": "orders" }); // prettier-ignore
