import * as pulumi from "@pulumi/pulumi";
import { organisationStacks, twinOf } from "./organisations";
import type { Stack } from "./stack";

/** Every stack by its name. */
export const stacks: Readonly<Record<string, Stack>> = Object.fromEntries(
  Object.entries(organisationStacks).flatMap(([id, { good, broken }]) => [
    [id, good],
    [twinOf(id), broken],
  ]),
);

/** @throws RunError that lists the stacks there are */
export function stackNamed(name: string): Stack {
  const found = Object.hasOwn(stacks, name) ? stacks[name] : undefined;
  if (found !== undefined) return found;
  throw new pulumi.RunError(
    `No company is called "${name}". Select one of the stacks ${Object.keys(stacks).join(", ")}.`,
  );
}
