import type * as pulumi from "@pulumi/pulumi";

/** The subnets of a network's two zones one by one, for components that count them before they are made. */
export function inBothZones(subnetIds: pulumi.Output<string[]>): pulumi.Output<string>[] {
  return [0, 1].map((index) => subnetIds.apply((ids) => ids[index] ?? ""));
}
