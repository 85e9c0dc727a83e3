import type { Text } from "../../catalogue/text";

/** A Pulumi component of this package, as OSCAL tells of it. */
export interface ComponentInfo {
  /** Name of its class. */
  name: string;
  description: Text;
  /** Rules that what it creates keeps by default. */
  keeps: readonly string[];
}

const everyBucket = [
  "encryption-at-rest",
  "transport-bucket-tls",
  "exposure-bucket",
  "residency-region",
  "residency-stated",
  "retention-declared",
  "retention-versions",
  "media-marked",
];

const ownKey = ["encryption-customer-key", "key-rotation"];

export const components: readonly ComponentInfo[] = [
  {
    name: "EuBucket",
    description: {
      de: "S3-Bucket für eine Datenklasse: in einer zugesagten Region, unter eigenem Schlüssel, nicht öffentlich, nur über TLS erreichbar, mit Löschung nach Frist.",
      en: "S3 bucket for one data class: in a promised region, under a key of its own, not public, reached over TLS only, deleted by period.",
    },
    keeps: [...everyBucket, ...ownKey, "retention-within-promise", "retention-minimum"],
  },
  {
    name: "RetentionBucket",
    description: {
      de: "S3-Bucket für mehrere Datenklassen eines Auftraggebers und Zwecks, mit einer Löschregel je Klasse.",
      en: "S3 bucket for several data classes of one client and purpose, with a lifecycle rule a class.",
    },
    keeps: [...everyBucket, ...ownKey, "retention-within-promise", "retention-minimum"],
  },
  {
    name: "AccessLogBucket",
    description: {
      de: "S3-Bucket für die Zugriffsprotokolle anderer Buckets; der Schlüssel ist einer von S3, weil S3 Protokolle sonst nicht zustellt.",
      en: "S3 bucket for the access logs of other buckets; its key is one of S3's, because S3 delivers logs under no other.",
    },
    keeps: [...everyBucket, "retention-within-promise"],
  },
];
