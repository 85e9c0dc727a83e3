import type { Path } from "../promise/problem";
import type { Promised } from "../promise/schema";

/** A value of the promise with the measures that it commits to. */
export interface PromisedMeasures {
  path: Path;
  measures: readonly string[];
}

interface Row extends PromisedMeasures {
  /** Whether the promise makes the commitment; always, where nothing is said. */
  when?: (promise: Promised) => boolean;
}

const hasBackups = ({ backups }: Promised): boolean => backups.of.length > 0;

const rows: readonly Row[] = [
  { path: ["residency", "regions"], measures: ["residency.region", "residency.copies"] },
  { path: ["transport", "minimum-tls"], measures: ["transport.encrypted", "transport.current-protocol"] },
  { path: ["transport", "renew-certificates-before"], measures: ["encryption.certificates"] },
  {
    path: ["encryption", "at-rest"],
    measures: ["encryption.own-key"],
    when: ({ encryption }) => encryption.atRest === "customer-managed-keys",
  },
  { path: ["encryption", "at-rest"], measures: ["encryption.at-rest"] },
  { path: ["encryption", "rotate"], measures: ["encryption.key-rotation"] },
  { path: ["backups", "of"], measures: ["backup.scheduled"], when: hasBackups },
  { path: ["backups", "every"], measures: ["recovery.fast-restore"], when: hasBackups },
  { path: ["backups", "copies"], measures: ["backup.separate-copies"], when: hasBackups },
  { path: ["backups", "keep"], measures: ["deletion.backups"], when: hasBackups },
  { path: ["backups", "restore-test"], measures: ["recovery.restore-tested"], when: hasBackups },
  {
    path: ["backups", "lock"],
    measures: ["backup.locked"],
    when: (promise) => hasBackups(promise) && promise.backups.lock !== "none",
  },
  { path: ["access", "review-roles"], measures: ["access.review"] },
  { path: ["access", "session"], measures: ["identity.session-end"] },
  { path: ["access", "administrators-at-most"], measures: ["access.administrators-minimum"] },
  { path: ["processors"], measures: ["processors.agreement"], when: ({ processors }) => processors.length > 0 },
];

/** What the promise commits to, key by key, in the order of the file's sections. */
export function promisedMeasures(promise: Promised): PromisedMeasures[] {
  const classes = Object.entries(promise.retention).map(([name, { atLeast }]) => ({
    path: ["retention", name, "keep"],
    measures: [atLeast ? "deletion.minimum" : "deletion.period"],
  }));
  return [...classes, ...rows.filter(({ when }) => when?.(promise) ?? true)];
}
