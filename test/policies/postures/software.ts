import { absent, known, type Software } from "../../../posture";
import { baseOf } from "./network";

export function software(more: Partial<Software> = {}): Software {
  return {
    ...baseOf("software", "aws:rds/instance:Instance"),
    service: "Amazon RDS",
    tags: absent(),
    product: known("postgres"),
    version: known("17.4"),
    extendedSupport: known(false),
    automaticUpdates: known(true),
    stated: { version: "engineVersion", updates: "autoMinorVersionUpgrade: true" },
    ...more,
  };
}
