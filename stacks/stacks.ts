import * as pulumi from "@pulumi/pulumi";
import { photoLab } from "./photo-lab";
import { photoLabBroken } from "./photo-lab-broken";

/** Makes a stack's resources; the result is the stack's outputs. */
export type Stack = () => Record<string, pulumi.Output<string>>;

/** Every stack by its name. */
export const stacks: Readonly<Record<string, Stack>> = {
  "photo-lab": photoLab,
  "photo-lab-broken": photoLabBroken,
};

/** @throws RunError that lists the stacks there are */
export function stackNamed(name: string): Stack {
  const found = Object.hasOwn(stacks, name) ? stacks[name] : undefined;
  if (found !== undefined) return found;
  throw new pulumi.RunError(
    `No company is called "${name}". Select one of the stacks ${Object.keys(stacks).join(", ")}.`,
  );
}
