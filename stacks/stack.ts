import type * as pulumi from "@pulumi/pulumi";

/** Makes a stack's resources; the result is the stack's outputs. */
export type Stack = () => Record<string, pulumi.Output<string>>;
