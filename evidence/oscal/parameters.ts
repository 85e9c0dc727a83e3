import { durationText } from "../../catalogue/promise/duration";
import type { Duration } from "../../catalogue/promise/duration";
import type { DataClass, Promised } from "../../catalogue/promise/schema";
import type { Text } from "../../catalogue/text";

/** A value that a measure leaves open and a promise fills in. */
export interface Parameter {
  /** Measure that leaves it open. */
  measure: string;
  name: string;
  /** Key of `tomguard.yaml`. */
  key: string;
  label: Text;
  /** What a promise says, in the words of `tomguard.yaml`; empty where it says nothing. */
  values: (promise: Promised) => string[];
}

/** The only place that knows which value of a promise belongs to which measure. */
export const parameters: readonly Parameter[] = [
  {
    measure: "identity.session-end",
    name: "session",
    key: "access.session",
    label: { de: "Höchstdauer einer Sitzung", en: "Longest session" },
    values: ({ access }) => [period(access.session)],
  },
  {
    measure: "access.review",
    name: "interval",
    key: "access.review-roles",
    label: { de: "Abstand der Überprüfungen", en: "Interval of reviews" },
    values: ({ access }) => [period(access.reviewRoles)],
  },
  {
    measure: "access.administrators-minimum",
    name: "at-most",
    key: "access.administrators-at-most",
    label: { de: "Höchstzahl der Administratoren", en: "Administrators at most" },
    values: ({ access }) => [String(access.administratorsAtMost)],
  },
  {
    measure: "encryption.own-key",
    name: "keys",
    key: "encryption.at-rest",
    label: { de: "Zugelassene Schlüssel", en: "Keys that are allowed" },
    values: ({ encryption }) => [encryption.atRest],
  },
  {
    measure: "encryption.key-rotation",
    name: "interval",
    key: "encryption.rotate",
    label: { de: "Abstand der Schlüsselwechsel", en: "Interval of rotation" },
    values: ({ encryption }) => [period(encryption.rotate)],
  },
  {
    measure: "encryption.certificates",
    name: "lead-time",
    key: "transport.renew-certificates-before",
    label: { de: "Vorlauf der Erneuerung", en: "Lead time of renewal" },
    values: ({ transport }) => [period(transport.renewCertificatesBefore)],
  },
  {
    measure: "transport.current-protocol",
    name: "minimum-tls",
    key: "transport.minimum-tls",
    label: { de: "Niedrigste TLS-Version", en: "Lowest TLS version" },
    values: ({ transport }) => [transport.minimumTls],
  },
  {
    measure: "backup.scheduled",
    name: "classes",
    key: "backups.of",
    label: { de: "Gesicherte Datenklassen", en: "Data classes that are backed up" },
    values: ({ backups }) => backups.of,
  },
  {
    measure: "backup.separate-copies",
    name: "copies",
    key: "backups.copies",
    label: { de: "Anzahl der Kopien", en: "Number of copies" },
    values: ifBackedUp(({ copies }) => String(copies)),
  },
  {
    measure: "backup.separate-copies",
    name: "place",
    key: "backups.in",
    label: { de: "Ort der Kopien", en: "Place of the copies" },
    values: ifBackedUp((backups) => backups.in),
  },
  {
    measure: "backup.locked",
    name: "lock",
    key: "backups.lock",
    label: { de: "Sperre der Sicherungen", en: "Lock of backups" },
    values: ifBackedUp(({ lock }) => lock),
  },
  {
    measure: "recovery.fast-restore",
    name: "interval",
    key: "backups.every",
    label: { de: "Abstand der Sicherungen", en: "Interval of backups" },
    values: ifBackedUp(({ every }) => period(every)),
  },
  {
    measure: "recovery.restore-tested",
    name: "interval",
    key: "backups.restore-test",
    label: { de: "Abstand der Erprobungen", en: "Interval of tests" },
    values: ifBackedUp(({ restoreTest }) => period(restoreTest)),
  },
  {
    measure: "deletion.period",
    name: "periods",
    key: "retention",
    label: { de: "Höchstfristen nach Datenklasse", en: "Longest periods by data class" },
    values: ({ retention }) => periods(retention, (each) => !each.atLeast),
  },
  {
    measure: "deletion.minimum",
    name: "periods",
    key: "retention",
    label: { de: "Mindestfristen nach Datenklasse", en: "Shortest periods by data class" },
    values: ({ retention }) => periods(retention, (each) => each.atLeast),
  },
  {
    measure: "deletion.backups",
    name: "period",
    key: "backups.keep",
    label: { de: "Aufbewahrung der Sicherungen", en: "How long backups stay" },
    values: ifBackedUp(({ keep }) => period(keep)),
  },
  {
    measure: "residency.region",
    name: "regions",
    key: "residency.regions",
    label: { de: "Zugesagte Regionen", en: "Promised regions" },
    values: ({ residency }) => residency.regions,
  },
  {
    measure: "residency.global-services",
    name: "services",
    key: "residency.global-services",
    label: { de: "Zugesagte ortsungebundene Dienste", en: "Promised services without a fixed place" },
    values: ({ residency }) => residency.globalServices,
  },
];

/** `residency.region_regions`: unique in the catalogue, and it begins with its control. */
export function parameterId({ measure, name }: Pick<Parameter, "measure" | "name">): string {
  return `${measure}_${name}`;
}

function period(duration: Duration): string {
  return durationText(duration).en;
}

/** Defaults of a promise that backs nothing up promise nothing. */
function ifBackedUp(say: (backups: Promised["backups"]) => string): Parameter["values"] {
  return ({ backups }) => (backups.of.length === 0 ? [] : [say(backups)]);
}

function periods(retention: Promised["retention"], which: (each: DataClass) => boolean): string[] {
  return Object.entries(retention)
    .filter(([, each]) => which(each))
    .map(([name, { keep, after }]) => `${name}: ${period(keep)} after ${after}`);
}
